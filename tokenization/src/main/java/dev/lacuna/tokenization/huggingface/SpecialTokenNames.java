package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.List;

/**
 * Which tokens of a vocabulary play which role; null where the usual names tell. The names of {@code
 * special_tokens_map.json} are the transformers library's.
 */
public record SpecialTokenNames(String mask, String pad, String start, String separator, String unknown)
        implements Serializable {
    /** Nothing is named. */
    public static final SpecialTokenNames USUAL = new SpecialTokenNames(null, null, null, null, null);

    private static final List<String> MASKS = List.of("[MASK]", "<mask>", "<|mask|>", "<MASK>");
    private static final List<String> PADS = List.of("[PAD]", "<pad>", "<|padding|>", "<|pad|>", "<PAD>");
    private static final List<String> STARTS = List.of("[CLS]", "<s>", "<cls>", "<bos>", "<|startoftext|>");
    private static final List<String> SEPARATORS = List.of("[SEP]", "</s>", "<sep>", "<eos>", "<|endoftext|>");

    /**
     * The ids of the roles.
     *
     * @param unknownId id of the model's unknown token, or -1
     * @param template ids that the post-processor puts in front of and behind a text, or -1
     */
    SpecialTokens resolve(List<String> subwords, int unknownId, Template template, String source) {
        return new SpecialTokens(
                needed("pad", pad, PADS, -1, subwords, source),
                unknown == null ? unknownId : named("unknown", unknown, subwords, source),
                start == null && template.known() ? template.start() : optional(start, STARTS, subwords, source),
                needed("separator", separator, SEPARATORS, template.end(), subwords, source),
                needed("mask", mask, MASKS, -1, subwords, source));
    }

    private static int optional(String name, List<String> usual, List<String> subwords, String source) {
        return name == null ? first(usual, subwords) : named("start", name, subwords, source);
    }

    private static int needed(
            String role, String name, List<String> usual, int otherwise, List<String> subwords, String source) {
        if (name != null) {
            return named(role, name, subwords, source);
        }
        int id = otherwise >= 0 ? otherwise : first(usual, subwords);
        if (id < 0) {
            throw new UserException("Cannot use tokenizer: its vocabulary has no " + role
                    + " token, which masked training needs; name one with tokenizer.special." + role
                    + ", or add one with tokenizer.add-tokens=[\"" + usual.get(0) + "\"] (" + source + ")");
        }
        return id;
    }

    private static int first(List<String> usual, List<String> subwords) {
        return usual.stream()
                .mapToInt(subwords::indexOf)
                .filter(id -> id >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int named(String role, String name, List<String> subwords, String source) {
        int id = subwords.indexOf(name);
        if (id < 0) {
            throw new UserException("Cannot use tokenizer: tokenizer.special." + role + " is '" + name
                    + "', which its vocabulary does not have (" + source + ")");
        }
        return id;
    }

    /** The roles of {@code special_tokens_map.json}. */
    public static SpecialTokenNames parse(JsonNode map) {
        return new SpecialTokenNames(
                map.path("mask_token").textValue(),
                map.path("pad_token").textValue(),
                map.path("cls_token").textValue(),
                map.path("sep_token").textValue(),
                map.path("unk_token").textValue());
    }

    /** {@code special_tokens_map.json} for {@code vocabulary}, under the names of the transformers library. */
    public static String write(Vocabulary vocabulary) {
        SpecialTokens special = vocabulary.specialTokens();
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        put(map, "unk_token", special.unknown(), vocabulary);
        put(map, "sep_token", special.separator(), vocabulary);
        put(map, "pad_token", special.pad(), vocabulary);
        put(map, "cls_token", special.start(), vocabulary);
        put(map, "mask_token", special.mask(), vocabulary);
        return map.toPrettyString() + "\n";
    }

    private static void put(ObjectNode map, String role, int id, Vocabulary vocabulary) {
        if (id >= 0) {
            map.put(role, vocabulary.subword(id));
        }
    }
}
