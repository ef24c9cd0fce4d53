package dev.lacuna.tokenization.tags;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringUtil;

/**
 * Tokens by a maximum entropy model, which looks at nothing beyond the white space around a run of other chars. So each run is
 * cut once and its cut remembered, as runs are as repetitive as words.
 */
final class LearnedTokens implements TokenCutter {
    /** The model's time grows with the square of a run's length. */
    private static final int LONGEST_RUN = 128;

    private static final int REMEMBERED = 1 << 16;

    private final TokenizerME tokenizer;
    private final Map<String, Span[]> remembered = new HashMap<>();

    LearnedTokens(TokenizerModel model) {
        tokenizer = new TokenizerME(model);
    }

    @Override
    public void cut(String text, int from, int to, TaggedTokens out) {
        out.clear();
        int end;
        for (int start = from; start < to; start = Math.max(end, start + 1)) {
            end = runEnd(text, start, to);
            if (end > start) {
                cutRun(text.substring(start, end), start, out);
            }
        }
    }

    private static int runEnd(String text, int start, int to) {
        int limit = Math.min(to, start + LONGEST_RUN);
        int end = start;
        while (end < limit && !StringUtil.isWhitespace(text.charAt(end))) {
            end++;
        }
        boolean splitsPair =
                end == limit && end < to && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return splitsPair ? end - 1 : end;
    }

    private void cutRun(String run, int start, TaggedTokens out) {
        for (Span token : remembered.computeIfAbsent(run, tokenizer::tokenizePos)) {
            out.add(start + token.getStart(), start + token.getEnd(), UniversalTag.X);
        }
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
    }
}
