package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import java.util.ArrayList;
import java.util.List;

/** Small {@code tokenizer.json} files of the best known kinds, written by hand. */
final class TokenizerFiles {
    /** The entries of a WordPiece vocabulary for English, special tokens in front. */
    static final List<String> WORDPIECE = wordPiece();

    private TokenizerFiles() {}

    private static List<String> wordPiece() {
        List<String> entries = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        for (char c = 'a'; c <= 'z'; c++) {
            entries.add(String.valueOf(c));
            entries.add("##" + c);
        }
        entries.addAll(
                List.of(".", ",", "-", "(", ")", "?", "!", ";", "the", "of", "river", "##er", "carbon", "##ing"));
        return entries;
    }

    private static ObjectNode frame() {
        ObjectNode root = Json.object().put("version", "1.0");
        root.putNull("truncation").putNull("padding");
        root.putArray("added_tokens");
        root.putNull("normalizer").putNull("pre_tokenizer");
        root.putNull("post_processor").putNull("decoder");
        return root;
    }

    private static void addToken(ObjectNode root, int id, String content, boolean strips) {
        ((ArrayNode) root.path("added_tokens"))
                .addObject()
                .put("id", id)
                .put("content", content)
                .put("single_word", false)
                .put("lstrip", strips)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true);
    }

    /** As bert-base-uncased, cut off after 64 tokens, which a run must not do. */
    static ObjectNode bert() {
        ObjectNode root = frame();
        root.putObject("truncation")
                .put("max_length", 64)
                .put("strategy", "LongestFirst")
                .put("stride", 0)
                .put("direction", "Right");
        for (int id = 0; id < 5; id++) {
            addToken(root, id, WORDPIECE.get(id), false);
        }
        root.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", true)
                .put("handle_chinese_chars", true)
                .putNull("strip_accents")
                .put("lowercase", true);
        root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
        ObjectNode model = root.putObject("model")
                .put("type", "WordPiece")
                .put("unk_token", "[UNK]")
                .put("continuing_subword_prefix", "##")
                .put("max_input_chars_per_word", 100);
        ObjectNode vocab = model.putObject("vocab");
        WORDPIECE.forEach(entry -> vocab.put(entry, vocab.size()));
        return root;
    }

    /** As roberta-base: bytes, a blank put in front, {@code <mask>} that takes the blank in front of it. */
    static ObjectNode roberta() {
        ObjectNode root = frame();
        List<String> special = List.of("<s>", "<pad>", "</s>", "<unk>", "<mask>");
        for (int id = 0; id < special.size(); id++) {
            addToken(root, id, special.get(id), special.get(id).equals("<mask>"));
        }
        ObjectNode bytes = root.putObject("pre_tokenizer")
                .put("type", "ByteLevel")
                .put("add_prefix_space", true)
                .put("trim_offsets", true)
                .put("use_regex", true);
        root.set("decoder", bytes.deepCopy());
        root.putObject("post_processor")
                .put("type", "RobertaProcessing")
                .put("trim_offsets", true)
                .put("add_prefix_space", true)
                .<ObjectNode>set(
                        "sep", Json.MAPPER.createArrayNode().add("</s>").add(2))
                .set("cls", Json.MAPPER.createArrayNode().add("<s>").add(0));
        ObjectNode model = root.putObject("model").put("type", "BPE");
        model.putNull("dropout").putNull("unk_token").put("fuse_unk", false).put("byte_fallback", false);
        ObjectNode vocab = model.putObject("vocab");
        special.forEach(token -> vocab.put(token, vocab.size()));
        byteChars().forEach(c -> vocab.put(c, vocab.size()));
        ArrayNode merges = model.putArray("merges");
        for (String merge : List.of("t h", "th e", "\u0120 the", "o f", "\u0120 of", "r i", "v e", "ri ve", "e r")) {
            vocab.put(merge.replace(" ", ""), vocab.size());
            merges.add(merge);
        }
        return root;
    }

    /** The 256 characters that stand for bytes in GPT-2's vocabulary: printed Latin-1, then U+0100 and up. */
    private static List<String> byteChars() {
        List<String> chars = new ArrayList<>();
        for (int c = '!'; c < 0x100; c++) {
            if (c <= '~' || c >= 0xA1 && c != 0xAD) {
                chars.add(Character.toString(c));
            }
        }
        for (int c = 0x100; chars.size() < 256; c++) {
            chars.add(Character.toString(c));
        }
        return chars;
    }

    /** As xlm-roberta-base, without its normalizer; it has no mask token. */
    static ObjectNode unigram() {
        ObjectNode root = frame();
        List<String> special = List.of("<s>", "<pad>", "</s>", "<unk>");
        for (int id = 0; id < special.size(); id++) {
            addToken(root, id, special.get(id), false);
        }
        ObjectNode blanks = root.putObject("pre_tokenizer")
                .put("type", "Metaspace")
                .put("replacement", "\u2581")
                .put("prepend_scheme", "always")
                .put("split", true);
        root.set("decoder", blanks.deepCopy());
        ObjectNode model = root.putObject("model").put("type", "Unigram").put("unk_id", 3);
        ArrayNode vocab = model.putArray("vocab");
        special.forEach(token -> vocab.addArray().add(token).add(0.0));
        List<String> pieces =
                new ArrayList<>(List.of("\u2581", "\u2581the", "\u2581of", "\u2581river", "er", "ing", "on"));
        for (char c = 'a'; c <= 'z'; c++) {
            pieces.add(String.valueOf(c));
        }
        pieces.addAll(List.of(".", ",", "-", "T"));
        for (int i = 0; i < pieces.size(); i++) {
            vocab.addArray().add(pieces.get(i)).add(-3.0 - i / 8.0);
        }
        model.put("byte_fallback", false);
        return root;
    }
}
