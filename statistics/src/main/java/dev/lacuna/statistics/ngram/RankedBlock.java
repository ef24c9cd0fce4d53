package dev.lacuna.statistics.ngram;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** N-grams of one order, by name and score, as bytes, best first, so that the best of many blocks come by merging. */
public final class RankedBlock {
    /** Holds no n-gram. */
    public static final byte[] EMPTY = {};

    private RankedBlock() {}

    /** The n-grams of {@code ngrams}, which is sorted in place. */
    public static byte[] of(List<Ngram> ngrams) {
        ngrams.sort(Ngram.RANKING);
        BlockOutput out = new BlockOutput();
        ngrams.forEach(ngram -> write(out, ngram));
        return out.toBytes();
    }

    /** The best {@code most} n-grams of two blocks. */
    public static byte[] best(byte[] left, byte[] right, int most) {
        Iterator<Ngram> lefts = read(left);
        Iterator<Ngram> rights = read(right);
        Ngram a = nextOrNull(lefts);
        Ngram b = nextOrNull(rights);
        BlockOutput out = new BlockOutput();
        for (int kept = 0; kept < most && (a != null || b != null); kept++) {
            if (b == null || a != null && Ngram.RANKING.compare(a, b) <= 0) {
                write(out, a);
                a = nextOrNull(lefts);
            } else {
                write(out, b);
                b = nextOrNull(rights);
            }
        }
        return out.toBytes();
    }

    private static Ngram nextOrNull(Iterator<Ngram> ngrams) {
        return ngrams.hasNext() ? ngrams.next() : null;
    }

    private static void write(BlockOutput out, Ngram ngram) {
        out.put(ngram.order());
        out.putBytes(ngram.text().getBytes(StandardCharsets.UTF_8));
        out.put(ngram.totalTermFreq());
        out.putDouble(ngram.pmi());
        out.putDouble(ngram.pmiSquared());
        out.putDouble(ngram.score());
    }

    /** The n-grams of {@code block}, decoded one by one. */
    public static Iterator<Ngram> read(byte[] block) {
        BlockInput in = new BlockInput(block);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return in.hasNext();
            }

            @Override
            public Ngram next() {
                return new Ngram(
                        (int) in.next(),
                        new String(in.nextBytes(), StandardCharsets.UTF_8),
                        in.next(),
                        in.nextDouble(),
                        in.nextDouble(),
                        in.nextDouble());
            }
        };
    }
}
