package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.normalize.Normalizers;
import dev.lacuna.tokenization.pretokenize.PreTokenizer;
import dev.lacuna.tokenization.pretokenize.PreTokenizers;
import dev.lacuna.tokenization.words.WordScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * How text becomes words.
 *
 * @param normalizer what is done to the text first
 * @param preTokenizer how it is cut then
 * @param bert where both are BERT's, its options, so that one fused pass can do the work; else null
 * @param byBlanks whether the pre-tokenizer leaves blanks inside of words, so that a subword which begins with one begins a
 *     word
 */
public record WordRules(Normalizer normalizer, PreTokenizer preTokenizer, BertOptions bert, boolean byBlanks) {
    /** The rules of both parts; {@code bert} as for the constructor. */
    public static WordRules of(Normalizer normalizer, PreTokenizer preTokenizer, BertOptions bert) {
        return new WordRules(normalizer, preTokenizer, bert, leavesBlanks(normalizer, preTokenizer));
    }

    /** BERT's rules in the fused pass. */
    public static WordRules bert(BertOptions options) {
        return new WordRules(Normalizers.bert(options), PreTokenizers.bert(), options, false);
    }

    /** Found by trying: whether two plain words are left in one piece. */
    private static boolean leavesBlanks(Normalizer normalizer, PreTokenizer preTokenizer) {
        List<String> words = new ArrayList<>();
        new PlainScanner(normalizer, preTokenizer)
                .scan("a b", 0, 3, (text, from, to) -> words.add(new String(text.chars(), from, to - from)));
        return words.size() == 1;
    }

    /** A new scanner. */
    public WordScanner scanner() {
        return bert == null ? plain() : new BertWords(bert);
    }

    PlainScanner plain() {
        return new PlainScanner(normalizer, preTokenizer);
    }
}
