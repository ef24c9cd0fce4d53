package dev.lacuna.tokenization.pipeline;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;

/** Cuts every word anew, where a cutter draws its segmentations. */
final class FreshCuts implements PipelineTokenizer.Cuts {
    private final WordCutter cutter;
    private final SubwordBuffer subwords = new SubwordBuffer();

    FreshCuts(WordCutter cutter) {
        this.cutter = cutter;
    }

    @Override
    public void cut(NormalizedText text, int from, int to, TokenBuffer out) {
        subwords.clear();
        cutter.cut(text.chars(), from, to, subwords);
        subwords.appendTo(out, text, from);
    }
}
