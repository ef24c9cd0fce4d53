package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.pretokenize.PreTokenizer;
import dev.lacuna.tokenization.words.WordScanner;

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
    /** BERT's rules alone, in the fused pass. */
    public static WordRules bert(BertOptions options) {
        return new WordRules(text -> {}, splits -> {}, options, false);
    }

    /** A new scanner. */
    public WordScanner scanner() {
        return bert == null ? plain() : new BertWords(bert);
    }

    PlainScanner plain() {
        return new PlainScanner(normalizer, preTokenizer);
    }
}
