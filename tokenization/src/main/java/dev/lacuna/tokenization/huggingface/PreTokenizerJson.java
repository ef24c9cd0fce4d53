package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.tokenization.pretokenize.ByteLevel;
import dev.lacuna.tokenization.pretokenize.ByteSpelling;
import dev.lacuna.tokenization.pretokenize.DelimiterSplit;
import dev.lacuna.tokenization.pretokenize.Metaspace;
import dev.lacuna.tokenization.pretokenize.Metaspace.PrependScheme;
import dev.lacuna.tokenization.pretokenize.PreTokenizer;
import dev.lacuna.tokenization.pretokenize.PreTokenizers;
import dev.lacuna.tokenization.pretokenize.SequencePreTokenizer;
import dev.lacuna.tokenization.pretokenize.SplitBehavior;
import dev.lacuna.tokenization.pretokenize.Whitespace;
import java.util.ArrayList;
import java.util.List;

/** The {@code pre_tokenizer} of a {@code tokenizer.json}. */
final class PreTokenizerJson {
    private final List<PreTokenizer> steps = new ArrayList<>();
    private boolean byteLevel;

    private PreTokenizerJson() {}

    /**
     * @param node the pre-tokenizer; null or JSON's null stands for none
     * @throws UnsupportedPart where this package does not do exactly what {@code node} asks for
     * @throws dev.lacuna.tokenization.UserException where {@code node} is malformed
     */
    static PreTokenization parse(JsonNode node) {
        PreTokenizerJson parser = new PreTokenizerJson();
        if (node != null && !node.isNull() && !node.isMissingNode()) {
            parser.add(new PartNode("pre_tokenizer", node), 0);
        }
        PreTokenizer all = parser.steps.size() == 1 ? parser.steps.get(0) : new SequencePreTokenizer(parser.steps);
        return new PreTokenization(all, parser.byteLevel);
    }

    private void add(PartNode part, int depth) {
        String type = part.type();
        if (type.equals("Sequence")) {
            part.parts("pretokenizers", depth).forEach(step -> add(step, depth + 1));
            return;
        }
        if (byteLevel) {
            // What follows ByteLevel sees bytes, so they must be written out.
            steps.add(new ByteSpelling());
            byteLevel = false;
        }
        byteLevel = type.equals("ByteLevel");
        steps.add(step(part, type));
    }

    private static PreTokenizer step(PartNode part, String type) {
        return switch (type) {
            case "BertPreTokenizer" -> PreTokenizers.bert();
            case "Whitespace" -> new Whitespace();
            case "WhitespaceSplit" -> PreTokenizers.whitespaceSplit();
            case "ByteLevel" -> new ByteLevel(part.flag("add_prefix_space"), part.flag("use_regex", true));
            case "Metaspace" -> metaspace(part);
            case "Punctuation" -> PreTokenizers.punctuation(
                    part.isAbsent("behavior") ? SplitBehavior.ISOLATED : behavior(part));
            case "Digits" -> PreTokenizers.digits(part.flag("individual_digits"));
            case "CharDelimiterSplit" -> PreTokenizers.delimiter(part.codePoint("delimiter"));
            case "Split" -> new DelimiterSplit(part.pattern(), behavior(part), part.flag("invert"));
            default -> throw part.unsupported("no such pre-tokenizer here");
        };
    }

    private static SplitBehavior behavior(PartNode part) {
        return switch (part.text("behavior")) {
            case "Removed" -> SplitBehavior.REMOVED;
            case "Isolated" -> SplitBehavior.ISOLATED;
            case "MergedWithPrevious" -> SplitBehavior.MERGED_WITH_PREVIOUS;
            case "MergedWithNext" -> SplitBehavior.MERGED_WITH_NEXT;
            case "Contiguous" -> SplitBehavior.CONTIGUOUS;
            default -> throw part.unsupported("behavior " + part.text("behavior"));
        };
    }

    private static Metaspace metaspace(PartNode part) {
        int replacement = part.codePoint("replacement");
        if (!Character.isBmpCodePoint(replacement)) {
            throw part.unsupported("replacement beyond the basic plane");
        }
        PrependScheme scheme = part.isAbsent("prepend_scheme") ? PrependScheme.ALWAYS : scheme(part);
        if (!part.flag("add_prefix_space", true) && scheme != PrependScheme.NEVER) {
            throw part.unsupported("add_prefix_space against prepend_scheme");
        }
        return new Metaspace((char) replacement, scheme, part.flag("split", true));
    }

    private static PrependScheme scheme(PartNode part) {
        return switch (part.text("prepend_scheme")) {
            case "always" -> PrependScheme.ALWAYS;
            case "first" -> PrependScheme.FIRST;
            case "never" -> PrependScheme.NEVER;
            default -> throw part.unsupported("prepend_scheme " + part.text("prepend_scheme"));
        };
    }
}
