package dev.lacuna.statistics.selection;

import dev.lacuna.tokenization.unicode.CodePointSet;

/**
 * Cuts text into runs of word characters and runs of other signs, as the expression {@code \w+|[^\w\s]+} of Python does, which
 * is NLTK's WordPunctTokenizer. A word character is a letter, a number of any kind or the underscore; an accent that is a code
 * point of its own is none. White space is Unicode's and the four separators of ASCII.
 */
final class WordPunct {
    /** Receives a token, {@code text[from, to)}. */
    interface Sink {
        void token(int from, int to);
    }

    private enum Kind {
        WORD,
        SIGN,
        SPACE
    }

    private static final CodePointSet WORDS = CodePointSet.of("[[:L:][:N:]_]");
    private static final CodePointSet SPACES = CodePointSet.of("[[:White_Space:]\\u001C-\\u001F]");

    private WordPunct() {}

    /** Gives the tokens of {@code text} in order; returns how many there are. */
    static int scan(String text, Sink sink) {
        int tokens = 0;
        int start = 0;
        Kind run = Kind.SPACE;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            Kind kind = kind(c);
            if (kind != run) {
                tokens += give(run, start, i, sink);
                run = kind;
                start = i;
            }
        }
        return tokens + give(run, start, text.length(), sink);
    }

    private static int give(Kind run, int from, int to, Sink sink) {
        if (run == Kind.SPACE) {
            return 0;
        }
        sink.token(from, to);
        return 1;
    }

    private static Kind kind(int c) {
        if (WORDS.contains(c)) {
            return Kind.WORD;
        }
        return SPACES.contains(c) ? Kind.SPACE : Kind.SIGN;
    }
}
