package dev.lacuna.tokenization.pretokenize;

import dev.lacuna.tokenization.bpe.ByteAlphabet;
import dev.lacuna.tokenization.normalize.NormalizedText;

/**
 * Writes the UTF-8 bytes of each split in GPT-2's byte alphabet. Only for a {@link ByteLevel} that is not the last
 * pre-tokenizer: those after it see the spelled bytes, and may cut a character in two.
 */
public final class ByteSpelling implements PreTokenizer {
    @Override
    public void split(Splits splits) {
        NormalizedText text = splits.text();
        text.beginRewrite();
        splits.begin();
        for (int i = 0; i < splits.size(); i++) {
            int start = text.rewritten();
            spell(text, splits.start(i), splits.end(i));
            splits.add(start, text.rewritten());
        }
        text.endRewrite();
        splits.end();
    }

    private static void spell(NormalizedText text, int from, int to) {
        int at = from;
        while (at < to) {
            int c = Character.codePointAt(text.chars(), at, to);
            int continuations = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            // 110xxxxx, 1110xxxx or 11110xxx, then 10xxxxxx for each six bits more.
            int lead = continuations == 0 ? c : 0xF80 >> continuations & 0xFF | c >> 6 * continuations;
            text.appendChar(ByteAlphabet.charOf(lead), text.start(at), text.end(at));
            for (int n = continuations - 1; n >= 0; n--) {
                text.appendChar(ByteAlphabet.charOf(0x80 | c >> 6 * n & 0x3F), text.start(at), text.end(at));
            }
            at += Character.charCount(c);
        }
    }
}
