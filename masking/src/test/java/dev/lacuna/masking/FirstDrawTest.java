package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recipes that draw without replacement, on rows so short that one subword is drawn: it is each one with probability weight /
 * Σ weights, by the formula of its paper worked here from the tables. Chi-square, false alarm 1e-4 each.
 */
class FirstDrawTest {
    private static final int VIEWS = 20_000;
    private static final MaskingTables TABLES = ToyCorpus.TABLES;

    /** {@code count} different words of one subword each that tables of words know. */
    private static Sequence row(int count) {
        StringJoiner text = new StringJoiner(" ");
        List<String> subwords = ToyCorpus.VOCABULARY.subwords();
        for (int id = 0, found = 0; found < count; id++) {
            if (!Double.isNaN(TABLES.words("domain", "similarity").get(subwords.get(id)))) {
                text.add(subwords.get(id));
                found++;
            }
        }
        return ToyCorpus.row(text.toString());
    }

    private static double[] ofSubwords(Sequence row, String table, String column) {
        double[] values = TABLES.subwords(table, column);
        return Arrays.stream(row.ids(), 1, row.size() - 1)
                .mapToDouble(id -> values[id])
                .toArray();
    }

    private static double[] ofRowWords(Sequence row, String column) {
        double[] values = new double[row.size() - 2];
        Arrays.setAll(values, i -> row.notes().values(column)[i + 1]);
        return values;
    }

    private static double[] map(double[] values, DoubleUnaryOperator formula) {
        return Arrays.stream(values).map(formula).toArray();
    }

    /** W − r: how many words are no better. */
    private static double[] ranks(Sequence row) {
        double[] similarity = Arrays.stream(row.ids(), 1, row.size() - 1)
                .mapToDouble(id -> TABLES.words("domain", "similarity").get(ToyCorpus.VOCABULARY.subword(id)))
                .toArray();
        return map(
                similarity,
                own -> Arrays.stream(similarity).filter(other -> other <= own).count());
    }

    private static double[] changes(double[] bits) {
        double[] changes = new double[bits.length];
        Arrays.setAll(changes, i -> Math.abs(bits[Math.max(i, 1)] - bits[Math.max(i, 1) - 1]));
        return changes;
    }

    private static double[] weights(String name, Sequence row) {
        double[] vist = ofSubwords(row, "subword-weights", "vist");
        double most = Arrays.stream(vist).max().orElseThrow();
        return switch (name) {
            case "wsbert" -> ofSubwords(row, "subword-weights", "ws_bert");
            case "wsbert-dynamic" -> map(ofSubwords(row, "feedback", "loss"), loss -> Math.exp(loss / 0.2));
            case "vist" -> map(vist, score -> most - score + 0.001);
            case "difference" -> ranks(row);
            case "rom" -> ofRowWords(row, "document-importance.bm25");
            case "ask2mask" -> map(ofRowWords(row, "surprisal.surprisal"), bits -> Math.pow(2, -bits));
            case "motion-guided" -> changes(ofRowWords(row, "surprisal.surprisal"));
            case "challenging-decoder" -> map(ofRowWords(row, "document-pmi.mean_pmi"), Math::exp);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean isDrawn(String name, MaskedExample masked, int position) {
        return name.equals("challenging-decoder")
                ? masked.ints(Column.DECODER_LABELS).get(position) != MaskedExample.IGNORED
                : masked.fates()[position] != MaskedExample.UNTOUCHED;
    }

    @ParameterizedTest
    @CsvSource({
        "wsbert, 6",
        "wsbert-dynamic, 6",
        "vist, 2",
        "difference, 6",
        "rom, 6",
        "ask2mask, 6",
        "motion-guided, 4",
        "challenging-decoder, 2"
    })
    void firstDrawIsInProportionToWeight(String name, int words) {
        Sequence row = row(words);
        double[] weights = weights(name, row);
        double total = Arrays.stream(weights).sum();
        long[] times = new long[weights.length];
        Recipe recipe = ConfRecipes.recipe(name);
        MaskedExample masked = new MaskedExample();
        for (int view = 0; view < VIEWS; view++) {
            recipe.apply(row, 3, view, 0.0, masked);
            int drawn = 0;
            for (int i = 0; i < times.length; i++) {
                drawn += isDrawn(name, masked, i + 1) ? 1 : 0;
                times[i] += isDrawn(name, masked, i + 1) ? 1 : 0;
            }
            assertThat(drawn).isOne();
        }
        double[] expected = map(weights, weight -> VIEWS * weight / total);
        assertThat(Arrays.stream(weights).distinct().count()).isGreaterThan(1);
        assertThat(Chance.chiSquare(times, expected)).isLessThan(Chance.chiSquareLimit(times.length - 1));
    }
}
