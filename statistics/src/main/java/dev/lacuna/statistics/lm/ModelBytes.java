package dev.lacuna.statistics.lm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A model as files: the words in one, the n-grams of each bucket in one. Big-endian; arrays are their length and their
 * elements. Both kinds of {@link NgramScore} are in them.
 */
public final class ModelBytes {
    private static final int MAGIC = 0x4C434E47;
    private static final int VERSION = 1;
    private static final int AT_ONCE = 1 << 14;

    private ModelBytes() {}

    /**
     * Writes the words' scores: log10 of probability and of relative frequency by number, 1 for a word that is
     * unknown.
     */
    public static void writeWords(DataOutputStream out, int order, Unigrams unigrams) throws IOException {
        float[] logProbs = new float[unigrams.size()];
        float[] logFreqs = new float[unigrams.size()];
        for (int word = 0; word < logProbs.length; word++) {
            logProbs[word] = unigrams.contains(word) ? unigrams.logProb(word) : 1;
            logFreqs[word] = unigrams.contains(word) ? unigrams.logShare(word) : 1;
        }
        writeHead(out);
        out.writeInt(order);
        write(out, logProbs);
        write(out, logFreqs);
    }

    /** Writes the n-grams of one bucket. */
    public static void writeBucket(DataOutputStream out, QueryTrie bigrams, QueryTrie windows) throws IOException {
        writeHead(out);
        for (QueryTrie trie : new QueryTrie[] {bigrams, windows}) {
            out.writeInt(trie.leastContext());
            out.writeInt(trie.levels().length);
            for (QueryLevel level : trie.levels()) {
                write(out, level.word());
                write(out, level.longer());
                write(out, level.first());
                write(out, level.last());
                write(out, level.logProbs());
                write(out, level.logFreqs());
                write(out, level.logBackoffs());
            }
        }
    }

    /** Reads the scores that {@link #writeWords} wrote, behind the head and the order. */
    static float[] readWords(DataInputStream in, NgramScore score) throws IOException {
        float[] logProbs = readFloats(in);
        float[] logFreqs = readFloats(in);
        return score == NgramScore.KNESER_NEY ? logProbs : logFreqs;
    }

    /** Reads one of the two tries that {@link #writeBucket} wrote. */
    static QueryTrie readTrie(DataInputStream in, NgramScore score) throws IOException {
        int leastContext = in.readInt();
        QueryLevel[] levels = new QueryLevel[in.readInt()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new QueryLevel(
                            readInts(in),
                            readInts(in),
                            readInts(in),
                            readInts(in),
                            readFloats(in),
                            readFloats(in),
                            readFloats(in))
                    .only(score);
        }
        return new QueryTrie(levels, leastContext, score);
    }

    private static void writeHead(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
    }

    static void readHead(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a language model of version " + VERSION);
        }
    }

    private static void write(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);
        for (int from = 0; from < values.length; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, values.length - from);
            bytes.asIntBuffer().put(values, from, size);
            out.write(bytes.array(), 0, size * Integer.BYTES);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        write(out, bits);
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        byte[] bytes = new byte[AT_ONCE * Integer.BYTES];
        for (int from = 0; from < values.length; from += AT_ONCE) {
            int size = Math.min(AT_ONCE, values.length - from);
            in.readFully(bytes, 0, size * Integer.BYTES);
            ByteBuffer.wrap(bytes).asIntBuffer().get(values, from, size);
        }
        return values;
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        int[] bits = readInts(in);
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = Float.intBitsToFloat(bits[i]);
        }
        return values;
    }
}
