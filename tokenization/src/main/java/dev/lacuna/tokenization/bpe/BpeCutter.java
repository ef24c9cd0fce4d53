package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;

/**
 * Cuts one word after the other. Where a token stands is counted in UTF-8 bytes from the word's start, as by Hugging Face: where
 * unknown characters vanish or affixes turn into bytes, what follows is out of step with the text there, and so here.
 */
final class BpeCutter implements WordCutter {
    private final ModelText text;
    private final TokenIndex wholeWords;
    private final SymbolLayout layout;
    private final Merger merger;
    private final SymbolList symbols = new SymbolList();

    /** @param wholeWords null where words that are tokens are merged like all others */
    BpeCutter(boolean byteLevel, TokenIndex wholeWords, SymbolLayout layout, Merger merger) {
        this.text = new ModelText(byteLevel);
        this.wholeWords = wholeWords;
        this.layout = layout;
        this.merger = merger;
    }

    @Override
    public void cut(char[] chars, int from, int to, SubwordBuffer out) {
        text.set(chars, from, to);
        int whole = wholeWords == null ? -1 : wholeWords.id(text);
        if (whole >= 0) {
            out.add(whole, 0, to - from);
            return;
        }
        layout.lay(text, symbols);
        merger.mergeAll(symbols);
        write(out);
    }

    private void write(SubwordBuffer out) {
        int offset = 0;
        for (int i = symbols.size() == 0 ? SymbolList.NONE : 0; i != SymbolList.NONE; i = symbols.next(i)) {
            int start = text.start(offset);
            offset += symbols.width(i);
            out.add(symbols.id(i), start, text.end(offset - 1));
        }
    }
}
