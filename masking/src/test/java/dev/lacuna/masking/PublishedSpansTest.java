package dev.lacuna.masking;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As {@link PublishedProceduresTest}, recipes of spans and n-grams of words. */
class PublishedSpansTest {
    private static final int DRAWS = 15_000;
    private static final String WORDS = "babe ki lolome da di bo kaka me lile do ke ba bi la";
    private static final int[] LENGTHS = {2, 1, 3, 1, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1};
    /** Three times {@link #WORDS}, so that spans have room: 57 subwords. */
    private static final String LONG = String.join(" ", WORDS, WORDS, WORDS);

    private final Outcomes outcomes = new Outcomes();

    /** Runs of what is not a dot: the longest, and how many; few outcomes, so that a law of lengths is seen well. */
    private static String runs(String pattern) {
        String[] runs = pattern.replaceAll(" .*", "").split("\\.+");
        int longest = Arrays.stream(runs).mapToInt(String::length).max().orElse(0);
        return longest + " of "
                + Arrays.stream(runs).filter(run -> !run.isEmpty()).count();
    }

    private static Published ofLong() {
        return new Published(IntStream.range(0, 3 * LENGTHS.length)
                .map(w -> LENGTHS[w % LENGTHS.length])
                .toArray());
    }

    /** As sets of subwords on a short text, and as runs on a long one. */
    private void assertSpansAlike(String name, Function<Published, String> procedure) {
        Published published = new Published(LENGTHS);
        Supplier<String> ours = outcomes.of(name, WORDS, 0);
        TwoSamples.assertAlike(
                DRAWS,
                () -> ours.get().replace('r', 'x'),
                () -> procedure.apply(published).replace('r', 'x'),
                50);
        Published ofLong = ofLong();
        Supplier<String> oursOfLong = outcomes.of(name, LONG, 0);
        TwoSamples.assertAlike(DRAWS, () -> runs(oursOfLong.get()), () -> runs(procedure.apply(ofLong)), 10);
    }

    @Test
    void spanBert() {
        Published published = new Published(LENGTHS);
        Supplier<String> sets = outcomes.of("spanbert", WORDS, 0);
        TwoSamples.assertAlike(DRAWS, () -> sets.get() + boundaries(), published::spanBert, 100);
        Published ofLong = ofLong();
        Supplier<String> ours = outcomes.of("spanbert", LONG, 0);
        TwoSamples.assertAlike(DRAWS, () -> runs(ours.get()), () -> runs(ofLong.spanBert()), 10);
    }

    private String boundaries() {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < outcomes.masked().ints(Column.BOUNDARY_LEFT).size(); i++) {
            pairs.append(' ')
                    .append(outcomes.masked().ints(Column.BOUNDARY_LEFT).get(i) - 1);
            pairs.append('-')
                    .append(outcomes.masked().ints(Column.BOUNDARY_RIGHT).get(i) - 1);
        }
        return pairs.toString();
    }

    @Test
    void albert() {
        assertSpansAlike("albert-ngram", published -> published.ngramWalk(6 / 11.0, 3 / 11.0, 2 / 11.0));
    }

    @Test
    void megatron() {
        double[] law = new double[10];
        Arrays.setAll(law, n -> n == 9 ? Math.pow(0.8, 9) : 0.2 * Math.pow(0.8, n));
        assertSpansAlike("megatron-geometric", published -> published.ngramWalk(law));
    }

    /** Which of the replacements it is hangs on the table; that it is one does not. */
    @Test
    void macBert() {
        assertSpansAlike("mac", Published::macBert);
    }
}
