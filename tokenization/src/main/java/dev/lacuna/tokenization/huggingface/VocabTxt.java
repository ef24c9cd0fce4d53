package dev.lacuna.tokenization.huggingface;

import dev.lacuna.tokenization.UserException;
import java.util.List;

/** BERT's {@code vocab.txt}: a WordPiece vocabulary, the entry of id i in line i (from 0). */
public final class VocabTxt {
    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private VocabTxt() {}

    /**
     * The same tokenizer as {@code tokenizer.json}.
     *
     * @param lowercase true, false, or auto: true unless an entry holds a letter that has a small form
     * @param source where the text comes from, for messages
     */
    public static String toJson(String text, String lowercase, String source) {
        List<String> subwords = text.lines().toList();
        for (String token : SPECIAL) {
            if (!subwords.contains(token)) {
                throw new UserException("Cannot use tokenizer: vocab.txt has no line " + token
                        + ", so it is no vocabulary of BERT's kind (" + source + ")");
            }
        }
        boolean uncased = lowercase.equals("auto") ? !holdsCapital(subwords) : Boolean.parseBoolean(lowercase);
        TokenizerFile file = new TokenizerFile(TokenizerFamily.WORDPIECE.frame(uncased), SPECIAL);
        file.addBertTemplate(subwords);
        WordPieceJson.write(file.model(), subwords, SPECIAL.get(1));
        return file.text();
    }

    /** Capitals without a small form, such as ℝ, are in vocabularies of small letters too. */
    private static boolean holdsCapital(List<String> subwords) {
        return subwords.stream()
                .filter(subword -> !subword.startsWith("[") || subword.length() == 1)
                .anyMatch(subword -> subword.codePoints().anyMatch(c -> Character.toLowerCase(c) != c));
    }
}
