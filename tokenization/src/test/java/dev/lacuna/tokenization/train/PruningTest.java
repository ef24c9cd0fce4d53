package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PruningTest {
    @Test
    void lossesAreThoseOfTheDefinition() {
        for (int trial = 0; trial < 40; trial++) {
            TinyUnigram corpus = corpus(trial);
            double[] losses = new Pruning(corpus.text, corpus.edges, corpus.pieces).losses();
            Map<String, Double> expected = losses(corpus);
            for (int piece = 0; piece < losses.length; piece++) {
                Double loss = expected.get(corpus.spelled(piece));
                if (loss == null) {
                    assertThat(losses[piece]).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(losses[piece]).isCloseTo(loss, offset(1e-8));
                }
            }
        }
    }

    @Test
    void keepsCharactersAndThePiecesOfGreatestLoss() {
        for (int trial = 0; trial < 40; trial++) {
            TinyUnigram corpus = corpus(trial);
            List<String> kept = new ArrayList<>();
            for (int c = 0; c < corpus.characters.length; c++) {
                kept.add(corpus.spelled(c));
            }
            int most = kept.size() + trial % 6;
            Map<String, Double> losses = losses(corpus);
            losses.keySet().stream()
                    .sorted((a, b) -> Double.compare(losses.get(b), losses.get(a)))
                    .limit(trial % 6)
                    .forEach(kept::add);
            new Pruning(corpus.text, corpus.edges, corpus.pieces).prune(most);
            assertThat(corpus.model().keySet()).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    /** Probabilities without pattern, so that no two segmentations are equally good. */
    private static TinyUnigram corpus(int trial) {
        TinyUnigram corpus = new TinyUnigram(RandomWords.of(trial, 25, 3, 9), 5 + trial);
        for (int piece = 0; piece < corpus.pieces.size(); piece++) {
            double penalty = RandomWords.random("piece" + piece, trial).nextDouble();
            corpus.pieces.set(piece, -3 - penalty * corpus.pieces.length(piece));
        }
        return corpus;
    }

    private static Map<String, Double> losses(TinyUnigram corpus) {
        Map<String, Double> model = corpus.model();
        Map<String, Long> counts = new HashMap<>();
        corpus.words.forEach(
                (word, count) -> TinyUnigram.best(word, model).forEach(piece -> counts.merge(piece, count, Long::sum)));
        long sum = counts.values().stream().mapToLong(n -> n).sum();
        Map<String, Double> losses = new TreeMap<>();
        counts.forEach((piece, count) -> {
            if (piece.length() > 1) {
                Map<String, Double> without = new HashMap<>(model);
                without.remove(piece);
                List<String> parts = TinyUnigram.best(piece, without);
                double logAlternative = 0;
                for (String part : parts) {
                    double grown = counts.getOrDefault(part, 0L) + count;
                    logAlternative += Math.log(grown / (sum - count + (double) count * parts.size()));
                }
                losses.put(piece, count * (Math.log((double) count / sum) - logAlternative));
            }
        });
        return losses;
    }
}
