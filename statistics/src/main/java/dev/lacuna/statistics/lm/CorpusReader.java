package dev.lacuna.statistics.lm;

import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Reads the corpus as word codes, sentence by sentence, and tells which documents are held out: by a key of their
 * words, so that documents of equal words are all held out or all counted.
 */
public final class CorpusReader implements Serializable {
    private static final long serialVersionUID = 1;
    private static final byte[] PURPOSE = "language model, held out".getBytes(StandardCharsets.UTF_8);

    private final BitSet unwritable;
    private final double heldOut;
    private final long seed;

    /**
     * @param unwritable words that count as unknown, see {@link LmWords#isWritable}
     * @param heldOut share of the documents that are held out
     */
    public CorpusReader(BitSet unwritable, double heldOut, long seed) {
        this.unwritable = unwritable;
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** Gives the documents of {@code codes} that are not held out to {@code windows}. */
    public void readCounted(int[] codes, SentenceWindows windows) {
        forEachDocument(codes, (from, to, isHeldOut) -> {
            if (!isHeldOut) {
                readDocument(codes, from, to, IntUnaryOperator.identity(), windows);
            }
        });
    }

    /**
     * Gives the documents of {@code codes} that are held out to {@code windows}.
     *
     * @param known from a word to one the model knows
     */
    public void readHeldOut(int[] codes, IntUnaryOperator known, SentenceWindows windows) {
        forEachDocument(codes, (from, to, isHeldOut) -> {
            if (isHeldOut) {
                readDocument(codes, from, to, known, windows);
            }
        });
    }

    /**
     * Gives all documents of {@code codes} to {@code windows}.
     *
     * @param known from a word to one the model knows
     */
    public void readAll(int[] codes, IntUnaryOperator known, SentenceWindows windows) {
        forEachDocument(codes, (from, to, isHeldOut) -> readDocument(codes, from, to, known, windows));
    }

    /** How many documents there are in {@code codes}. */
    public DocumentCounts documents(int[] codes) {
        long[] counts = new long[2];
        forEachDocument(codes, (from, to, isHeldOut) -> counts[isHeldOut ? 1 : 0]++);
        return new DocumentCounts(counts[0], counts[1]);
    }

    /** Receives a document, {@code codes[from, to)} without its end. */
    private interface DocumentVisitor {
        void visit(int from, int to, boolean isHeldOut);
    }

    private void forEachDocument(int[] codes, DocumentVisitor visitor) {
        int from = 0;
        for (int to = 0; to < codes.length; to++) {
            if (codes[to] == WordCodes.DOCUMENT_END) {
                visitor.visit(from, to, isHeldOut(codes, from, to));
                from = to + 1;
            }
        }
    }

    private void readDocument(int[] codes, int from, int to, IntUnaryOperator known, SentenceWindows windows) {
        for (int i = from; i < to; i++) {
            if (codes[i] == WordCodes.SENTENCE_END) {
                windows.end();
            } else {
                windows.add(known.applyAsInt(word(codes[i])));
            }
        }
        windows.end();
    }

    /** The number in the model of the word with code {@code code}. */
    public int word(int code) {
        return code < 0 || unwritable.get(code) ? LmWords.UNKNOWN : code + LmWords.FIRST;
    }

    private boolean isHeldOut(int[] codes, int from, int to) {
        if (heldOut == 0) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + PURPOSE.length + (to - from) * Integer.BYTES);
        bytes.putLong(seed).put(PURPOSE);
        bytes.asIntBuffer().put(codes, from, to - from);
        return RandomKey.of(bytes.array()).fraction() < heldOut;
    }
}
