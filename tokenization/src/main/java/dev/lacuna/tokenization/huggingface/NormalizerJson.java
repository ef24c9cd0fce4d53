package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.normalize.Lowercase;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.normalize.Normalizers;
import dev.lacuna.tokenization.normalize.PrecompiledNormalizer;
import dev.lacuna.tokenization.normalize.Prepend;
import dev.lacuna.tokenization.normalize.Replace;
import dev.lacuna.tokenization.normalize.Strip;
import dev.lacuna.tokenization.normalize.UnicodeForm;

/** The {@code normalizer} of a {@code tokenizer.json}. */
final class NormalizerJson {
    private NormalizerJson() {}

    /**
     * @param node the normalizer; null or JSON's null stands for none
     * @throws UnsupportedPart where this package does not do exactly what {@code node} asks for
     * @throws dev.lacuna.tokenization.UserException where {@code node} is malformed
     */
    static Normalizer parse(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode()
                ? Normalizers.identity()
                : parse(new PartNode("normalizer", node), 0);
    }

    private static Normalizer parse(PartNode part, int depth) {
        return switch (part.type()) {
            case "BertNormalizer" -> Normalizers.bert(bertOptions(part));
            case "NFC" -> UnicodeForm.NFC;
            case "NFD" -> UnicodeForm.NFD;
            case "NFKC" -> UnicodeForm.NFKC;
            case "NFKD" -> UnicodeForm.NFKD;
            case "Lowercase" -> new Lowercase();
            case "StripAccents" -> Normalizers.stripAccents();
            case "Precompiled" -> PrecompiledNormalizer.parse(part.text("precompiled_charsmap"));
            case "Nmt" -> Normalizers.nmt();
            case "Strip" -> new Strip(part.flag("strip_left"), part.flag("strip_right"));
            case "Replace" -> new Replace(part.pattern(), part.text("content"));
            case "Prepend" -> new Prepend(part.text("prepend"));
            case "Sequence" -> Normalizers.sequence(part.parts("normalizers", depth).stream()
                    .map(step -> parse(step, depth + 1))
                    .toList());
            default -> throw part.unsupported("no such normalizer here");
        };
    }

    static BertOptions bertOptions(PartNode part) {
        boolean lowercase = part.flag("lowercase");
        return new BertOptions(
                part.flag("clean_text"),
                part.flag("handle_chinese_chars"),
                part.flag("strip_accents", lowercase),
                lowercase);
    }
}
