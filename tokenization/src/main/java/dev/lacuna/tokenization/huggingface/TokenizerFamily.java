package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The kinds of tokenizer that can be trained, each with the text rules that its best known model has. */
public enum TokenizerFamily {
    /** As BERT. */
    WORDPIECE {
        @Override
        void addTextRules(ObjectNode root, boolean lowercase) {
            addBertRules(root, lowercase);
            root.putObject("decoder")
                    .put("type", "WordPiece")
                    .put("prefix", "##")
                    .put("cleanup", true);
        }
    },
    /** Of characters, with a mark on the last of each word; words as BERT's. */
    BPE {
        @Override
        void addTextRules(ObjectNode root, boolean lowercase) {
            addBertRules(root, lowercase);
            root.putObject("decoder").put("type", "BPEDecoder").put("suffix", END_OF_WORD);
        }
    },
    /** As GPT-2 and RoBERTa. */
    BYTE_BPE {
        @Override
        void addTextRules(ObjectNode root, boolean lowercase) {
            if (lowercase) {
                root.putObject("normalizer").put("type", "Lowercase");
            } else {
                root.putNull("normalizer");
            }
            byteLevel(root.putObject("pre_tokenizer"));
            byteLevel(root.putObject("decoder"));
        }
    },
    /** As SentencePiece: white space becomes a mark on the word behind it. Punctuation stands alone. */
    UNIGRAM {
        @Override
        void addTextRules(ObjectNode root, boolean lowercase) {
            ArrayNode normalizers =
                    root.putObject("normalizer").put("type", "Sequence").putArray("normalizers");
            normalizers.addObject().put("type", "NFKC");
            if (lowercase) {
                normalizers.addObject().put("type", "Lowercase");
            }
            ObjectNode blanks = normalizers.addObject().put("type", "Replace");
            blanks.putObject("pattern").put("Regex", "\\s+");
            blanks.put("content", " ");
            normalizers.addObject().put("type", "Strip").put("strip_left", true).put("strip_right", true);
            ArrayNode cuts =
                    root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
            metaspace(cuts.addObject());
            cuts.addObject().put("type", "Punctuation").put("behavior", "Isolated");
            metaspace(root.putObject("decoder"));
        }
    };

    /** Marks the last piece of a word in a BPE vocabulary of characters. */
    static final String END_OF_WORD = "</w>";

    /** A file without model and tokens: how text is normalized, cut into words, and put together again. */
    final ObjectNode frame(boolean lowercase) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        root.putArray("added_tokens");
        addTextRules(root, lowercase);
        return root;
    }

    abstract void addTextRules(ObjectNode root, boolean lowercase);

    private static void addBertRules(ObjectNode root, boolean lowercase) {
        root.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", true)
                .put("handle_chinese_chars", true)
                .put("strip_accents", lowercase)
                .put("lowercase", lowercase);
        root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    }

    private static void byteLevel(ObjectNode node) {
        node.put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", true);
    }

    private static void metaspace(ObjectNode node) {
        node.put("type", "Metaspace")
                .put("replacement", "\u2581")
                .put("prepend_scheme", "always")
                .put("split", true);
    }
}
