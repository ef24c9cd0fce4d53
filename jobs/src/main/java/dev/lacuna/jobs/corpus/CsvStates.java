package dev.lacuna.jobs.corpus;

import java.io.Serializable;

/**
 * The grammar of rows (RFC 4180) as an automaton over characters. It works on bytes of UTF-8 as well, because delimiter and
 * quote are ASCII. More lenient than the RFC in one thing: in a field that does not begin with a quote, quotes are text.
 */
record CsvStates(char delimiter, char quote) implements Serializable {
    /** At the start of a field. */
    static final int START = 0;
    /** In a field without quotes. */
    static final int PLAIN = 1;
    /** Between quotes. */
    static final int QUOTED = 2;
    /** After a quote inside of quotes: the closing one, or the first of two that stand for one. */
    static final int CLOSED = 3;
    /** In text after a closing quote, which no writer makes. */
    static final int BROKEN = 4;

    /** The state after {@code c}. */
    int next(int state, int c) {
        if (state == QUOTED) {
            return c == quote ? CLOSED : QUOTED;
        }
        if (c == delimiter) {
            return START;
        }
        return switch (state) {
            case START -> c == quote && quote != 0 ? QUOTED : PLAIN;
            case CLOSED -> c == quote ? QUOTED : BROKEN;
            default -> state;
        };
    }
}
