package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.regex.Regex;

/** Cuts at each match of a pattern, which sees one split at a time and nothing beside it. */
public final class DelimiterSplit implements PreTokenizer {
    private final Regex delimiter;
    private final SplitBehavior behavior;
    private final boolean invert;

    /** @param invert the matches are the text, and what lies between them the delimiters */
    public DelimiterSplit(Regex delimiter, SplitBehavior behavior, boolean invert) {
        this.delimiter = delimiter;
        this.behavior = behavior;
        this.invert = invert;
    }

    @Override
    public void split(Splits splits) {
        Pieces pieces = new Pieces(splits, behavior);
        splits.begin();
        for (int i = 0; i < splits.size(); i++) {
            cut(splits.text().chars(), splits.start(i), splits.end(i), pieces);
            pieces.flush();
        }
        splits.end();
    }

    private void cut(char[] chars, int from, int to, Pieces pieces) {
        int end = from;
        while (end < to) {
            long match = delimiter.find(chars, from, end, to);
            int start = match == Regex.NONE ? to : Regex.start(match);
            pieces.add(end, start, invert);
            end = to;
            if (match != Regex.NONE) {
                end = Regex.end(match);
                pieces.add(start, end, !invert);
            }
        }
    }
}
