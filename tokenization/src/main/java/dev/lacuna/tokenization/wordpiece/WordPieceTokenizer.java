package dev.lacuna.tokenization.wordpiece;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.bert.WordSink;
import java.util.Arrays;

/**
 * BERT's tokenizer: words by {@link BertWords}, each cut greedily into the longest vocabulary entries from the left
 * (Schuster and Nakajima 2012; Wu et al. 2016; google-research/bert, tokenization.py). Gives the ids of Hugging Face's
 * {@code tokenizers} for the same {@code tokenizer.json}.
 */
public final class WordPieceTokenizer implements Tokenizer {
    private final WordPieceModel model;
    private final BertWords words;
    private final WordCache cache = new WordCache();
    private final int unknown;
    private final WordSink appendWord = this::appendWord;
    private final int[] pieces;
    private TokenBuffer out;

    public WordPieceTokenizer(WordPieceModel model) {
        this.model = model;
        this.words = new BertWords(model.options());
        this.unknown = model.vocabulary().specialTokens().unknown();
        this.pieces = new int[model.longestWord()];
    }

    @Override
    public Vocabulary vocabulary() {
        return model.vocabulary();
    }

    @Override
    public void encode(String text, int from, int to, TokenBuffer out) {
        this.out = out;
        int start = from;
        while (start < to) {
            int at = nextAddedToken(text, start, to);
            words.scan(text, start, at, appendWord);
            start = at < to ? appendAddedToken(text, at) : to;
        }
        this.out = null;
    }

    /** Position of the next added token in {@code text[from, to)}, or {@code to}. */
    private int nextAddedToken(String text, int from, int to) {
        int first = to;
        for (String token : model.addedTokens()) {
            char head = token.charAt(0);
            for (int i = text.indexOf(head, from);
                    i >= 0 && i + token.length() <= first;
                    i = text.indexOf(head, i + 1)) {
                if (text.startsWith(token, i)) {
                    first = i;
                }
            }
        }
        return first;
    }

    private int appendAddedToken(String text, int at) {
        String longest = "";
        for (String token : model.addedTokens()) {
            if (token.length() > longest.length() && text.startsWith(token, at)) {
                longest = token;
            }
        }
        out.startWord();
        out.add(model.vocabulary().id(longest));
        return at + longest.length();
    }

    private void appendWord(char[] chars, int length) {
        out.startWord();
        int slot = cache.slot(chars, length);
        int[] ids = cache.ids(slot, chars, length);
        if (ids == null) {
            ids = cut(new String(chars, 0, length));
            cache.put(slot, chars, length, ids);
        }
        out.addAll(ids);
    }

    private int[] cut(String word) {
        if (word.codePointCount(0, word.length()) > model.longestWord()) {
            return new int[] {unknown};
        }
        int count = 0;
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            int id = -1;
            while (to > from && (id = pieceId(word, from, to)) < 0) {
                to = word.offsetByCodePoints(to, -1);
            }
            if (id < 0) {
                return new int[] {unknown};
            }
            pieces[count++] = id;
            from = to;
        }
        return Arrays.copyOf(pieces, count);
    }

    private int pieceId(String word, int from, int to) {
        String piece = word.substring(from, to);
        return model.vocabulary().id(from == 0 ? piece : model.vocabulary().continuationPrefix() + piece);
    }
}
