package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramUnitsTest {
    private static NgramVocabulary vocabulary(Set<String> ngrams) {
        NgramVocabulary pmi = new NgramVocabulary();
        ngrams.forEach(ngram -> pmi.add(ngram, ToyCorpus.tokenizer()));
        return pmi;
    }

    private static NgramUnits units(String overlap, Set<String> ngrams) {
        PieceSpec spec = PieceSpec.parse("pmi-ngrams(overlap=" + overlap + ")");
        return new NgramUnits(spec, ToyCorpus.VOCABULARY, vocabulary(ngrams));
    }

    /** The words of a row, special tokens by their own names, which are in no n-gram. */
    private static List<String> words(Sequence row) {
        List<String> words = new ArrayList<>();
        for (int w = 0; w < row.words(); w++) {
            words.add(ToyCorpus.VOCABULARY.word(row.ids(), row.wordStarts()[w], row.wordEnd(w)));
        }
        return words;
    }

    /** The n-grams among the units, {@code from-to} in words; asserts that the units are the row, in order, less specials. */
    private static Set<String> find(NgramUnits units, Sequence row, KeyedRandom random) {
        UnitList list = new UnitList();
        units.find(ToyRows.of(row, random), list);
        Set<String> ngrams = new TreeSet<>();
        List<Integer> covered = new ArrayList<>();
        for (int u = 0; u < list.size(); u++) {
            for (int i = list.start(u); i < list.end(u); i++) {
                covered.add(list.position(i));
            }
            int from = Arrays.binarySearch(row.wordStarts(), list.position(list.start(u)));
            int to = from + list.words(u);
            assertThat(from).isNotNegative();
            assertThat(row.wordEnd(to - 1)).isEqualTo(list.position(list.end(u) - 1) + 1);
            if (list.words(u) > 1) {
                ngrams.add(from + "-" + to);
            }
        }
        List<Integer> maskable = new ArrayList<>();
        for (int p = 0; p < row.size(); p++) {
            if (!ToyCorpus.VOCABULARY.isSpecial(row.ids()[p])) {
                maskable.add(p);
            }
        }
        assertThat(covered).isEqualTo(maskable);
        return ngrams;
    }

    private static Map<Set<String>, Double> law(String overlap, Sequence row, Set<String> ngrams) {
        PmiReference reference = new PmiReference(words(row), ngrams);
        return overlap.equals("random") ? reference.random() : reference.longestFirst();
    }

    private static String randomText(KeyedRandom random, int words, int unknownIn12) {
        List<String> text = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            text.add(
                    random.nextInt(12) < unknownIn12
                            ? "zz"
                            : List.of("ba", "be", "babe").get(random.nextInt(3)));
        }
        return String.join(" ", text);
    }

    /** Random rows and random lists of n-grams: what is found is always among what some order gives. */
    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void everyOutcomeIsPossible(String overlap) {
        int ambiguous = 0;
        for (int example = 0; example < 200; example++) {
            KeyedRandom random = ToyCorpus.random("ngrams", example);
            Sequence row = ToyCorpus.row(randomText(random, 7, 1), randomText(random, 4, 1));
            Set<String> ngrams = new TreeSet<>();
            for (int i = 0; i < 7; i++) {
                ngrams.add(randomText(random, 2 + random.nextInt(3), 0));
            }
            if (new PmiReference(words(row), ngrams).matches().size() > 7) {
                continue;
            }
            Map<Set<String>, Double> law = law(overlap, row, ngrams);
            ambiguous += law.size() > 1 ? 1 : 0;
            NgramUnits units = units(overlap, ngrams);
            for (int view = 0; view < 20; view++) {
                assertThat(law).containsKey(find(units, row, random));
            }
        }
        assertThat(ambiguous).isGreaterThan(20);
    }

    /** Chi-square over all possible outcomes, false alarm 1e-4 ({@link Chance}). */
    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void everyOutcomeHasItsChance(String overlap) {
        Sequence row = ToyCorpus.row("ba be bi bo da de di do");
        Set<String> ngrams = Set.of("ba be bi", "bi bo da", "da de di", "ba be", "de di", "di do");
        Map<Set<String>, Double> law = law(overlap, row, ngrams);
        List<Set<String>> outcomes = new ArrayList<>(law.keySet());
        NgramUnits units = units(overlap, ngrams);
        KeyedRandom random = ToyCorpus.random("chances", 0);
        int views = 30_000;
        long[] observed = new long[outcomes.size()];
        for (int view = 0; view < views; view++) {
            observed[outcomes.indexOf(find(units, row, random))]++;
        }
        double[] expected =
                outcomes.stream().mapToDouble(set -> views * law.get(set)).toArray();
        assertThat(outcomes).hasSizeGreaterThan(2);
        assertThat(Chance.chiSquare(observed, expected)).isLessThan(Chance.chiSquareLimit(outcomes.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void nestedEntriesLoseToTheLarger(String overlap) {
        Sequence row = ToyCorpus.row("ba be bi bo");
        NgramUnits units = units(overlap, Set.of("ba be", "be bi", "ba be bi", "bi bo", "ba be bi bo"));
        for (int view = 0; view < 50; view++) {
            assertThat(find(units, row, ToyCorpus.random("nested", view))).containsExactly("1-5");
        }
    }

    /** The larger loses to a third entry: published, the nested one stays lost; in the collator it gets its turn. */
    @Test
    void nestedEntryWhoseLargerLost() {
        Sequence row = ToyCorpus.row("ba be bi bo da");
        Set<String> ngrams = Set.of("ba be", "ba be bi", "bi bo da");
        Set<Set<String>> random = new HashSet<>();
        Set<Set<String>> longestFirst = new HashSet<>();
        for (int view = 0; view < 50; view++) {
            random.add(find(units("random", ngrams), row, ToyCorpus.random("lost", view)));
            longestFirst.add(find(units("longest-first", ngrams), row, ToyCorpus.random("lost", view)));
        }
        assertThat(random).containsExactlyInAnyOrder(Set.of("1-4"), Set.of("3-6"));
        assertThat(longestFirst).containsExactlyInAnyOrder(Set.of("1-4"), Set.of("1-3", "3-6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void neverAcrossSpecialTokens(String overlap) {
        NgramUnits units = units(overlap, Set.of("ba be", "be ba", "ba be ba"));
        Sequence row = ToyCorpus.row("ba zz be", "ba", "be zz ba be");
        assertThat(words(row))
                .containsExactly(
                        "[CLS]", "ba", "[UNK]", "be", "[SEP]", "ba", "[SEP]", "be", "[UNK]", "ba", "be", "[SEP]");
        assertThat(find(units, row, ToyCorpus.random("special", 0))).containsExactly("9-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void wordsMatchWhole(String overlap) {
        NgramUnits units = units(overlap, Set.of("babe bi", "bo da"));
        Sequence row = ToyCorpus.row("babe bi ba bi babebi bi babe bibo bo dada bobo da bo da");
        assertThat(find(units, row, ToyCorpus.random("whole", 0))).containsExactlyInAnyOrder("1-3", "13-15");
    }

    /** Noise cuts a word anew each time, and words by other rules begin inside of the tokenizer's. */
    @Test
    void aWordIsTheSameHoweverItIsCut() {
        Sequence row = ToyCorpus.row("babe bi");
        int[] ids = row.ids().clone();
        ids[1] = ToyCorpus.VOCABULARY.id("##ba");
        ids[3] = ToyCorpus.VOCABULARY.id("##bi");
        assertThat(ids).isNotEqualTo(row.ids());
        Sequence other = new Sequence(ids, row.wordStarts(), row.documents(), row.documentStarts(), row.origin());
        NgramUnits units = units("random", Set.of("babe bi"));
        for (Sequence either : List.of(row, other)) {
            UnitList list = new UnitList();
            units.find(ToyRows.of(either, ToyCorpus.random("forms", 0)), list);
            assertThat(list.size()).isEqualTo(1);
            assertThat(list.words(0)).isEqualTo(2);
        }
    }

    @Test
    void withoutNgramsWordsAreUnits() {
        Sequence row = ToyCorpus.row("babe bi zz bo");
        assertThat(find(units("random", Set.of()), row, ToyCorpus.random("none", 0)))
                .isEmpty();
        assertThat(find(units("longest-first", Set.of()), row, ToyCorpus.random("none", 0)))
                .isEmpty();
    }
}
