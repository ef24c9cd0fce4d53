package dev.lacuna.tokenization.unigram;

import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.unicode.Utf8;
import java.util.Locale;

/**
 * Turns the chosen edges of a word, from its first char to its last, into subwords: neighbouring unknown ones are fused, and
 * the fused text is looked up again before it becomes bytes or the unknown piece. Scratch of one thread.
 */
final class PieceWriter {
    private static final int BYTES = 256;

    private final PieceTrie trie;
    private final int unknownId;
    private final int[] byteIds;

    private char[] chars;
    private int wordStart;
    private SubwordBuffer out;
    private int unknownFrom;

    PieceWriter(UnigramModel model) {
        trie = model.trie();
        unknownId = model.unknownId();
        byteIds = new int[BYTES];
        for (int b = 0; b < BYTES; b++) {
            byteIds[b] =
                    model.byteFallback() ? trie.find(String.format(Locale.ROOT, "<0x%02X>", b)) : UnigramModel.NO_PIECE;
        }
    }

    /** Starts the word that begins at {@code chars[from]}. */
    void begin(char[] chars, int from, SubwordBuffer out) {
        this.chars = chars;
        this.wordStart = from;
        this.out = out;
        this.unknownFrom = -1;
    }

    /** @param id the edge's piece, or {@link UnigramModel#NO_PIECE} for an unknown character */
    void edge(int id, int from, int to) {
        // The unknown piece's own text, where a word holds it, counts as unknown too.
        if (id == UnigramModel.NO_PIECE || id == unknownId) {
            unknownFrom = unknownFrom < 0 ? from : unknownFrom;
            return;
        }
        writeUnknown(from);
        out.add(id, from - wordStart, to - wordStart);
    }

    void end(int to) {
        writeUnknown(to);
    }

    private void writeUnknown(int to) {
        if (unknownFrom < 0) {
            return;
        }
        int start = unknownFrom - wordStart;
        int known = trie.find(chars, unknownFrom, to);
        if (known != PieceTrie.NONE) {
            out.add(known, start, to - wordStart);
        } else if (!writeBytes(to, false)) {
            out.add(unknownId, start, to - wordStart);
        } else {
            writeBytes(to, true);
        }
        unknownFrom = -1;
    }

    /** Whether every byte of the unknown text has a piece; adds them if {@code write}. */
    private boolean writeBytes(int to, boolean write) {
        for (int i = unknownFrom; i < to; ) {
            int codePoint = Character.codePointAt(chars, i, to);
            int length = Utf8.length(codePoint);
            for (int b = 0; b < length; b++) {
                int id = byteIds[Utf8.byteAt(codePoint, length, b)];
                if (id == UnigramModel.NO_PIECE) {
                    return false;
                }
                if (write) {
                    out.add(id, unknownFrom - wordStart, to - wordStart);
                }
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }
}
