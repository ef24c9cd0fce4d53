package dev.lacuna.jobs.tokenize;

import dev.lacuna.tokenization.Boundaries;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;

/** Cuts whole documents: subwords, words and sentences. */
public final class DocumentTokenizer {
    private final Tokenizer tokenizer;
    private final int unknown;
    private final TokenBuffer buffer = new TokenBuffer();

    public DocumentTokenizer(TokenizerModel model) {
        tokenizer = model.tokenizer();
        unknown = model.vocabulary().specialTokens().unknown();
    }

    public TokenSequence tokenize(String text) {
        buffer.clear();
        tokenizer.encode(text, buffer);
        Boundaries.markSentences(text, buffer);
        return buffer.toSequence();
    }

    /** How many subwords of {@code tokens} are unknown. */
    int unknowns(TokenSequence tokens) {
        int unknowns = 0;
        for (int id : tokens.ids()) {
            unknowns += id == unknown ? 1 : 0;
        }
        return unknowns;
    }
}
