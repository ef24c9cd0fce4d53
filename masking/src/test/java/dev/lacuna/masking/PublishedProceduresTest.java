package dev.lacuna.masking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole recipes against {@link Published}, the procedures told over again from their sources: the same law of outcomes. */
class PublishedProceduresTest {
    private static final String WORDS = "babe ki lolome da di bo kaka me lile do ke ba bi la";
    private static final int[] LENGTHS = {2, 1, 3, 1, 1, 1, 2, 1, 2, 1, 1, 1, 1, 1};
    /** Six words of a subword each. */
    private static final String SIX = "ba ki lo da di bo";

    private final MaskedExample masked = new MaskedExample();
    private int view;

    /** A letter a subword, from the fates: {@code m r k} as in {@link Published}, {@code x} for another word. */
    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int p = 1; p < masked.originalSize() - 1; p++) {
            pattern.append(".mrkx".charAt(masked.fates()[p]));
        }
        return pattern.toString();
    }

    private Supplier<String> ours(String name, String text, double progress) {
        Recipe recipe = ConfRecipes.recipe(name);
        Sequence row = ToyCorpus.row(text);
        return () -> {
            recipe.apply(row, 3, view++, progress, masked);
            return pattern();
        };
    }

    private static double[] subwordValues(String table, String column, String text) {
        double[] byId = ToyCorpus.TABLES.subwords(table, column);
        return Arrays.stream(ToyCorpus.encode(text).ids())
                .mapToDouble(id -> byId[id])
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void spanBert() {
        Published published = new Published(LENGTHS);
        Supplier<String> sets = ours("spanbert", WORDS, 0);
        TwoSamples.assertAlike(() -> sets.get() + boundaries(), published::spanBert, 100);
    }

    private String boundaries() {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < masked.ints(Column.BOUNDARY_LEFT).size(); i++) {
            pairs.append(' ').append(masked.ints(Column.BOUNDARY_LEFT).get(i) - 1);
            pairs.append('-').append(masked.ints(Column.BOUNDARY_RIGHT).get(i) - 1);
        }
        return pairs.toString();
    }

    @Test
    void albert() {
        Published published = new Published(LENGTHS);
        TwoSamples.assertAlike(
                ours("albert-ngram", WORDS, 0), () -> published.ngramWalk(6 / 11.0, 3 / 11.0, 2 / 11.0), 100);
    }

    @Test
    void megatron() {
        double[] law = new double[10];
        Arrays.setAll(law, n -> n == 9 ? Math.pow(0.8, 9) : 0.2 * Math.pow(0.8, n));
        Published published = new Published(LENGTHS);
        TwoSamples.assertAlike(ours("megatron-geometric", WORDS, 0), () -> published.ngramWalk(law), 100);
    }

    /** Which of the replacements it is hangs on the table; that it is one does not. */
    @Test
    void macBert() {
        Published published = new Published(LENGTHS);
        Supplier<String> ours = ours("mac", WORDS, 0);
        TwoSamples.assertAlike(() -> ours.get().replace('r', 'x'), published::macBert, 50);
    }

    /** Rank r of W distinct words weighs W − r at each of their subwords; one of the words comes twice. */
    @Test
    void differenceMasking() {
        String[] text = "babe ki lolome da ki bo kaka me".split(" ");
        List<String> distinct = Arrays.stream(text).distinct().toList();
        List<String> ranked = distinct.stream()
                .sorted(Comparator.comparingDouble(PublishedProceduresTest::similarity)
                        .reversed())
                .toList();
        double[] weights = Arrays.stream(text)
                .flatMap(word -> IntStream.range(0, word.length() / 2).mapToObj(i -> word))
                .mapToDouble(word -> ranked.size() - ranked.indexOf(word))
                .toArray();
        Published published = new Published(weights.length);
        TwoSamples.assertAlike(ours("difference", String.join(" ", text), 0), () -> published.drawn(2, weights), 100);
    }

    private static double similarity(String word) {
        double value = ToyCorpus.TABLES.words("domain", "similarity").get(word);
        return Double.isNaN(value) ? 0 : value;
    }

    @Test
    void wsBert() {
        String text = SIX + " ke ba bi la me do";
        double[] weights = subwordValues("subword-weights", "ws_bert", text);
        Published published = new Published(weights.length);
        TwoSamples.assertAlike(ours("wsbert", text, 0), () -> published.drawn(2, weights), 100);
    }

    /** m = 0.40 − 0.25 · progress; the count of right predictions is accuracy · count. */
    @Test
    void amlm() {
        double[] accuracy = subwordValues("feedback", "accuracy", SIX);
        double[] count = subwordValues("feedback", "count", SIX);
        double[] omega = new double[6];
        double m = 0.40 - 0.25 * 0.2;
        Arrays.setAll(omega, i -> 0.2 * m + 0.8 * m * (1 - (accuracy[i] * count[i] + 0.5) / (count[i] + 1)));
        double[] chances = new double[6];
        Arrays.setAll(chances, i -> m * omega[i] / mean(omega));
        Published published = new Published(6);
        TwoSamples.assertAlike(ours("amlm", SIX, 0.2), () -> published.trials(true, chances), 100);
    }

    /** Losses of the 17 tags, standardised by the sample's deviation; 15 % of 14 subwords and two special tokens are 2. */
    @Test
    void ptw() {
        String[] text = "babe ki lo da di bo kaka me ke ba bi la".split(" ");
        double[] losses = ToyCorpus.TABLES.tags("feedback", "loss");
        double squares = Arrays.stream(losses)
                .map(s -> (s - mean(losses)) * (s - mean(losses)))
                .sum();
        double[] chances = Arrays.stream(text)
                .mapToDouble(word -> losses[ToyTables.tag(word)])
                .map(s -> 1 / (1 + Math.exp(-2 * (s - mean(losses)) / Math.sqrt(squares / 16))))
                .toArray();
        Published published = new Published(
                Arrays.stream(text).mapToInt(word -> word.length() / 2).toArray());
        TwoSamples.assertAlike(ours("ptw", String.join(" ", text), 0), () -> published.onePass(2, chances), 100);
    }

    /** Hzfinfdu/Diffusion-BERT: T = 2048, λ = 0.3, d = v − mean v. */
    @Test
    void diffusionBert() {
        double[] v = subwordValues("subword-weights", "log_frequency", SIX);
        Published published = new Published(6);
        TwoSamples.assertAlike(
                ours("diffusionbert", SIX, 0),
                () -> {
                    double t = Math.ceil(2048 * published.uniform()) / 2048;
                    double bulge = 0.3 * Math.sin(Math.PI * t);
                    return published.trials(
                            false,
                            Arrays.stream(v)
                                    .map(own -> 1 - Math.max(0, Math.min(0.999, 1 - t + bulge * (own - mean(v)))))
                                    .toArray());
                },
                50);
    }

    /** DespoinaKK/babylm-diffusion, with its own direction of time. */
    @Test
    void frequencyInformedDiffusion() {
        double[] w = shaped();
        Published published = new Published(6);
        TwoSamples.assertAlike(
                ours("frequency-cosine", SIX, 0),
                () -> matched(published, w, 1 - Math.cos(Math.PI / 2 * (1 - published.uniform()))),
                30);
        TwoSamples.assertAlike(
                ours("frequency-bimodal", SIX, 0.5),
                () -> matched(
                        published,
                        w,
                        published.uniform() < 0.6
                                ? published.normal(0.12, 0.02)
                                : published.normal(0.4 + (0.85 - 0.4) * (1 - Math.exp(-0.5)), 0.08)),
                30);
    }

    /** What the code does to a row's values of frequency before anything is drawn. */
    private static double[] shaped() {
        double[] g = subwordValues("subword-weights", "rank_frequency", SIX);
        double least = Arrays.stream(g).min().orElseThrow();
        double most = Arrays.stream(g).max().orElseThrow();
        return Arrays.stream(g)
                .map(own -> Math.pow((own - least) / (most - least + 1e-8), 0.02))
                .toArray();
    }

    private static String matched(Published published, double[] w, double rate) {
        double m = Math.max(1e-8, Math.min(1 - 1e-8, rate));
        double mu = mean(w);
        return published.trials(
                false,
                Arrays.stream(w)
                        .map(own -> mu > m ? own * m / (mu + 1e-8) : 1 - (1 - own) * (1 - m) / (1 - mu + 1e-8))
                        .toArray());
    }

    @Test
    void gidd() {
        Published published = new Published(4);
        TwoSamples.assertAlike(ours("gidd", "ba ki lo da", 0), published::hybrid, 60);
    }

    @Test
    void dmjd() {
        Published published = new Published(5);
        Supplier<String> views = ours("dmjd", "ba ki lo da di", 0);
        TwoSamples.assertAlike(() -> views.get() + "|" + views.get(), () -> published.disjointPair(3), 30);
    }
}
