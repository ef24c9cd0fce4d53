package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.spelling.ByteLevelSpelling;
import dev.lacuna.tokenization.spelling.MetaspaceSpelling;
import dev.lacuna.tokenization.spelling.PrefixSpelling;
import dev.lacuna.tokenization.spelling.Spelling;
import dev.lacuna.tokenization.spelling.SuffixSpelling;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;

/** How a file's subwords spell words, told by its model, its decoder and its pre-tokenizer. */
final class SpellingJson {
    private static final char METASPACE = '\u2581';

    private SpellingJson() {}

    static Spelling parse(JsonNode root) {
        JsonNode model = root.path("model");
        if (model.path("type").asText().equals("WordPiece")) {
            return new PrefixSpelling(model.path("continuing_subword_prefix").asText(WordPieceModel.DEFAULT_PREFIX));
        }
        JsonNode decoder = root.path("decoder");
        JsonNode preTokenizer = root.path("pre_tokenizer");
        if (has(preTokenizer, "ByteLevel") || has(decoder, "ByteLevel") || has(root.path("normalizer"), "ByteLevel")) {
            return new ByteLevelSpelling();
        }
        if (has(preTokenizer, "Metaspace")
                || has(decoder, "Metaspace")
                || has(decoder, "ByteFallback")
                || replacesMetaspace(decoder)) {
            return new MetaspaceSpelling(METASPACE);
        }
        String prefix = model.path("continuing_subword_prefix").asText("");
        return prefix.isEmpty()
                ? new SuffixSpelling(model.path("end_of_word_suffix").asText(""))
                : new PrefixSpelling(prefix);
    }

    /** Whether {@code node}, or a part of it where it is a sequence, is of {@code type}. */
    private static boolean has(JsonNode node, String type) {
        if (node.path("type").asText().equals(type)) {
            return true;
        }
        for (String parts : new String[] {"decoders", "pretokenizers", "normalizers"}) {
            for (JsonNode part : node.path(parts)) {
                if (has(part, type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean replacesMetaspace(JsonNode decoder) {
        for (JsonNode part : decoder.path("decoders")) {
            if (part.path("pattern").path("String").asText().indexOf(METASPACE) >= 0) {
                return true;
            }
        }
        return false;
    }
}
