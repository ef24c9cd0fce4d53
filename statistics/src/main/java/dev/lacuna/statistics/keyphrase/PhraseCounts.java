package dev.lacuna.statistics.keyphrase;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import dev.lacuna.statistics.counting.BucketedBlocks;
import dev.lacuna.statistics.words.WordTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Counts of keyphrases over documents; merging adds counts and keeps the best score, so order does not matter. */
public final class PhraseCounts {
    private final WordTexts phrases = new WordTexts();
    private long[] docFreqs = new long[256];
    private long[] totalTermFreqs = new long[256];
    private double[] bestScores = new double[256];

    /** Number of distinct phrases. */
    public int size() {
        return phrases.size();
    }

    /** Adds what other documents have of a phrase; {@code phrase} has no NaN for a score. */
    public void add(Phrase phrase) {
        int known = phrases.size();
        int number = phrases.add(phrase.text());
        if (number == known) {
            if (number == docFreqs.length) {
                docFreqs = Arrays.copyOf(docFreqs, number * 2);
                totalTermFreqs = Arrays.copyOf(totalTermFreqs, number * 2);
                bestScores = Arrays.copyOf(bestScores, number * 2);
            }
            docFreqs[number] = 0;
            totalTermFreqs[number] = 0;
            bestScores[number] = Double.POSITIVE_INFINITY;
        }
        docFreqs[number] += phrase.docFreq();
        totalTermFreqs[number] += phrase.totalTermFreq();
        bestScores[number] = Math.min(bestScores[number], phrase.bestScore());
    }

    /** Adds the phrases of {@code block}. */
    public void merge(byte[] block) {
        BlockInput in = new BlockInput(block);
        while (in.hasNext()) {
            add(Phrase.read(in));
        }
    }

    private Phrase phrase(int number) {
        return new Phrase(phrases.get(number), docFreqs[number], totalTermFreqs[number], bestScores[number]);
    }

    /** All phrases, cut into one block a bucket. */
    public BucketedBlocks split(int buckets) {
        BucketedBlocks blocks = new BucketedBlocks(buckets);
        for (int i = 0; i < size(); i++) {
            Phrase phrase = phrase(i);
            int[] key = WordTexts.key(phrase.text());
            phrase.write(blocks.of(key, 0, key.length));
        }
        return blocks;
    }

    /** Forgets all phrases. */
    public void clear() {
        phrases.clear();
    }

    /** The best {@code most} phrases as a block, best first. */
    public byte[] best(int most) {
        List<Phrase> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(phrase(i));
        }
        return best(all, most);
    }

    /** The best {@code most} of the phrases of two blocks, which have none in common. */
    public static byte[] best(byte[] left, byte[] right, int most) {
        List<Phrase> all = read(left);
        all.addAll(read(right));
        return best(all, most);
    }

    private static byte[] best(List<Phrase> phrases, int most) {
        Collections.sort(phrases);
        BlockOutput out = new BlockOutput();
        phrases.stream().limit(most).forEach(phrase -> phrase.write(out));
        return out.toBytes();
    }

    /** The phrases of {@code block}, in its order. */
    public static List<Phrase> read(byte[] block) {
        BlockInput in = new BlockInput(block);
        List<Phrase> phrases = new ArrayList<>();
        while (in.hasNext()) {
            phrases.add(Phrase.read(in));
        }
        return phrases;
    }
}
