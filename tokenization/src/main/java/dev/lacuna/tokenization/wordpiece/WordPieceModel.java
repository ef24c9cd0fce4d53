package dev.lacuna.tokenization.wordpiece;

import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import java.io.Serializable;
import java.util.List;

/**
 * Everything a WordPiece tokenizer is made from; immutable and small enough to broadcast.
 *
 * @param vocabulary subwords and special tokens
 * @param options how text is normalized
 * @param longestWord a word of more code points is unknown as a whole
 * @param addedTokens tokens matched in raw text before anything else, as Hugging Face's added tokens are
 */
public record WordPieceModel(Vocabulary vocabulary, BertOptions options, int longestWord, List<String> addedTokens)
        implements Serializable {
    /** Google's and Hugging Face's limit. */
    public static final int DEFAULT_LONGEST_WORD = 100;

    public WordPieceModel {
        addedTokens = List.copyOf(addedTokens);
    }
}
