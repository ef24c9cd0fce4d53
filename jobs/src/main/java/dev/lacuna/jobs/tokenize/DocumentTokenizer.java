package dev.lacuna.jobs.tokenize;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.sentence.RuleSentences;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import dev.lacuna.tokenization.wordpiece.WordPieceTokenizer;

/** Cuts whole documents: sentence by sentence, so that sentence starts fall on subwords. */
public final class DocumentTokenizer {
    private final Tokenizer tokenizer;
    private final SentenceBreaker sentences = new RuleSentences();
    private final int unknown;
    private final TokenBuffer buffer = new TokenBuffer();

    public DocumentTokenizer(WordPieceModel model) {
        tokenizer = new WordPieceTokenizer(model);
        unknown = model.vocabulary().specialTokens().unknown();
    }

    public TokenSequence tokenize(String text) {
        buffer.clear();
        for (int from = 0; from < text.length(); ) {
            int to = sentences.next(text, from);
            buffer.startSentence();
            tokenizer.encode(text, from, to, buffer);
            from = to;
        }
        buffer.endText();
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
