package dev.lacuna.statistics.keyphrase;

import dev.lacuna.statistics.counting.BlockInput;
import dev.lacuna.statistics.counting.BlockOutput;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * A keyphrase of a corpus. Phrases rank by falling {@code docFreq}, then text by UTF-16 code units.
 *
 * @param docFreq documents that have it as a keyphrase, each part for one
 * @param totalTermFreq its occurrences in those
 * @param bestScore the best, that is least, of its scores; infinity where it has none
 */
public record Phrase(String text, long docFreq, long totalTermFreq, double bestScore)
        implements Comparable<Phrase>, Serializable {
    @Override
    public int compareTo(Phrase other) {
        int byDocFreq = Long.compare(other.docFreq, docFreq);
        return byDocFreq != 0 ? byDocFreq : text.compareTo(other.text);
    }

    void write(BlockOutput out) {
        out.putBytes(text.getBytes(StandardCharsets.UTF_8));
        out.put(docFreq);
        out.put(totalTermFreq);
        out.putDouble(bestScore);
    }

    static Phrase read(BlockInput in) {
        return new Phrase(new String(in.nextBytes(), StandardCharsets.UTF_8), in.next(), in.next(), in.nextDouble());
    }
}
