package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseCountsTest {
    private final KeyedRandom random = new KeyedRandom(RandomKey.of(5, "phrases", "", 0, 0));

    private Phrase draw() {
        String text = "phrase " + Integer.toString(random.nextInt(900), 36);
        double score = random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : (1 + random.nextInt(1000)) / 1000.0;
        return new Phrase(text, 1, 1 + random.nextInt(5), score);
    }

    @Test
    void theBestOfManyBlocksAreThoseOfOneCount() {
        Map<String, Phrase> all = new HashMap<>();
        List<PhraseCounts> buckets = new ArrayList<>();
        for (int b = 0; b < 5; b++) {
            buckets.add(new PhraseCounts());
        }
        PhraseCounts part = new PhraseCounts();
        for (int i = 0; i < 4000; i++) {
            Phrase phrase = draw();
            part.add(phrase);
            all.merge(phrase.text(), phrase, PhraseCountsTest::sum);
            if (i % 700 == 699 || i == 3999) {
                part.split(5).forEach((bucket, block) -> buckets.get(bucket).merge(block));
                part.clear();
            }
        }
        assertThat(buckets).extracting(PhraseCounts::size).allSatisfy(size -> assertThat(size)
                .isPositive());
        byte[] best = {};
        for (PhraseCounts bucket : buckets) {
            best = PhraseCounts.best(bucket.best(100), best, 100);
        }
        List<Phrase> wanted = all.values().stream()
                .sorted(Comparator.comparing(Phrase::docFreq).reversed().thenComparing(Phrase::text))
                .limit(100)
                .toList();
        assertThat(PhraseCounts.read(best)).isEqualTo(wanted);
    }

    private static Phrase sum(Phrase a, Phrase b) {
        return new Phrase(
                a.text(),
                a.docFreq() + b.docFreq(),
                a.totalTermFreq() + b.totalTermFreq(),
                Math.min(a.bestScore(), b.bestScore()));
    }
}
