package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.ToyRows;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.masking.units.UnitList;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Corruptions of whole units that change a row's length. */
class PhraseCorruptionsTest {
    private static final Sequence ROW = Notation.row("[CLS] ba be+##bi bo [SEP] ba ba da [SEP]");

    private final UnitList units = new UnitList();
    private final MaskedExample out = new MaskedExample();
    private final KeyedRandom random = ToyCorpus.random("phrases", 0);

    private static MaskingTables tables(String... phrases) {
        NgramVocabulary list = NgramVocabulary.ofPhrases();
        for (String phrase : phrases) {
            list.add(phrase, ToyCorpus.tokenizer());
        }
        return new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("keyphrase-universe", list)
                .build();
    }

    /** The input after {@code spec} on units {@code ba…}, {@code be ##bi bo} and {@code da}, selected as told. */
    private String corrupt(String spec, MaskingTables tables, boolean... selected) {
        return corrupt(Corruptions.of(PieceSpec.parse(spec), tables), selected);
    }

    private String corrupt(Corruption corruption, boolean... selected) {
        units.clear();
        units.add(1);
        units.add(6);
        units.add(7);
        units.close(3);
        units.addSpan(2, 5, 2);
        units.addSpan(8, 9, 1);
        Selection selection = new Selection();
        selection.reset(3);
        for (int u = 0; u < 3; u++) {
            if (selected[u]) {
                selection.select(u);
            }
        }
        out.reset(ROW);
        Row row = ToyRows.of(ROW, random);
        corruption.corrupt(row, units, selection, out);
        assertThat(row.sequence()).isSameAs(ROW);
        assertThat(out.size()).isLessThanOrEqualTo((int) Math.ceil(ROW.size() * corruption.stretch()));
        return Notation.input(ToyCorpus.VOCABULARY, out);
    }

    private byte[] fates() {
        return Arrays.copyOf(out.fates(), out.originalSize());
    }

    @Test
    void infillHidesHowLongARunIs() {
        assertThat(corrupt("infill", ToyCorpus.TABLES, true, true, false))
                .isEqualTo("[CLS] [MASK] [MASK] [SEP] [MASK] da [SEP]");
        assertThat(fates()).containsExactly(0, 5, 5, 5, 5, 0, 5, 5, 0, 0);
        assertThat(Arrays.copyOf(out.sources(), out.size())).containsExactly(0, 1, 2, 5, 6, 8, 9);
    }

    @Test
    void markersKeepPositionsOrHideThem() {
        assertThat(corrupt("marker(token=[NAME])", ToyCorpus.TABLES, false, true, true))
                .isEqualTo("[CLS] ba [NAME] [NAME] [NAME] [SEP] ba ba [NAME] [SEP]");
        assertThat(fates()).containsExactly(0, 0, 1, 1, 1, 0, 0, 0, 1, 0);
        assertThat(corrupt("marker(token=[NAME], per=unit)", ToyCorpus.TABLES, false, true, true))
                .isEqualTo("[CLS] ba [NAME] [SEP] ba ba [NAME] [SEP]");
    }

    @Test
    void noneOnlyNotes() {
        assertThat(corrupt("none", ToyCorpus.TABLES, false, true, false))
                .isEqualTo(Notation.input(ToyCorpus.VOCABULARY, fresh()));
        assertThat(fates()).containsExactly(0, 0, 3, 3, 3, 0, 0, 0, 0, 0);
    }

    private static MaskedExample fresh() {
        MaskedExample example = new MaskedExample();
        example.reset(ROW);
        return example;
    }

    @Test
    void aPhraseTakesTheUnitsPlace() {
        assertThat(corrupt("replace-phrase", tables("kakeki ko", "bebi bo"), false, true, false))
                .isEqualTo("[CLS] ba ka ##ke ##ki ko [SEP] ba ba da [SEP]");
        assertThat(fates()).containsExactly(0, 0, 4, 4, 4, 0, 0, 0, 0, 0);
        assertThat(Arrays.copyOf(out.sources(), out.size())).containsExactly(0, 1, 2, 3, 4, -1, 5, 6, 7, 8, 9);
        assertThat(corrupt("replace-phrase", tables("ko"), false, true, false))
                .isEqualTo("[CLS] ba ko [SEP] ba ba da [SEP]");
        assertThat(fates()).containsExactly(0, 0, 4, 4, 4, 0, 0, 0, 0, 0);
    }

    @Test
    void aUnitStaysWhereNothingElseIsLeftOrFits() {
        assertThat(corrupt("replace-phrase", tables("bebi bo"), false, true, false))
                .startsWith("[CLS] ba be ##bi bo");
        assertThat(fates()).containsExactly(0, 0, 3, 3, 3, 0, 0, 0, 0, 0);
        String longer = "ka ke ki ko";
        assertThat(corrupt("replace-phrase(stretch=1)", tables(longer), false, true, false))
                .contains("be ##bi bo");
        assertThat(corrupt("replace-phrase(stretch=1.1)", tables(longer), false, true, false))
                .contains("ka ke ki ko");
        assertThat(corrupt("replace-phrase", tables(), false, true, false)).contains("be ##bi bo");
    }

    /** Three phrases and the unit's own: each of the three alike often. False alarm 1e-4. */
    @Test
    void phrasesAreUniformAmongTheOthers() {
        Corruption corruption =
                Corruptions.of(PieceSpec.parse("replace-phrase"), tables("ka", "bebi bo", "ke ki", "ko"));
        TreeMap<String, Integer> times = new TreeMap<>();
        int draws = 12_000;
        for (int draw = 0; draw < draws; draw++) {
            times.merge(corrupt(corruption, false, true, false), 1, Integer::sum);
        }
        assertThat(times).hasSize(3);
        assertThat(times.values()).allSatisfy(count -> assertThat((double) count)
                .isCloseTo(draws / 3.0, within(Chance.deviation(draws, 1 / 3.0, 3))));
    }

    @Test
    void everyOccurrenceGetsTheSameFreshName() {
        Set<String> seen = new TreeSet<>();
        for (int draw = 0; draw < 50; draw++) {
            seen.add(corrupt(
                    "replace-phrase(each=word, fresh=yes)", tables("da", "ka ke", "ba", "ki"), true, false, true));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "[CLS] ka ke be ##bi bo [SEP] ka ke ka ke ki [SEP]",
                        "[CLS] ki be ##bi bo [SEP] ki ki ka ke [SEP]");
    }

    @Test
    void namesCanBeTokens() {
        String spec = "replace-phrase(tokens=[ID_%d], count=2, each=word, fresh=yes)";
        Set<String> seen = new TreeSet<>();
        for (int draw = 0; draw < 50; draw++) {
            seen.add(corrupt(spec, ToyCorpus.TABLES, true, true, false));
            assertThat(out.skipped()).isNull();
        }
        assertThat(seen)
                .containsExactly(
                        "[CLS] [ID_0] [ID_1] [ID_1] [SEP] [ID_0] [ID_0] da [SEP]",
                        "[CLS] [ID_1] [ID_0] [ID_0] [SEP] [ID_1] [ID_1] da [SEP]");
        corrupt(spec, ToyCorpus.TABLES, true, true, true);
        assertThat(out.skipped()).isEqualTo("no fresh name left");
    }

    /** Each unit falls to a part by itself, and all parts find it where it then stands. False alarm 1e-4. */
    @Test
    void mixDrawsAPartForEachUnit() {
        Corruption mix =
                Corruptions.of(PieceSpec.parse("mix(infill=0.2, replace-phrase=0.32, none=0.48)"), tables("ka ke"));
        int draws = 20_000;
        TreeMap<String, Integer> times = new TreeMap<>();
        for (int draw = 0; draw < draws; draw++) {
            times.merge(corrupt(mix, false, true, true), 1, Integer::sum);
        }
        String[] phrase = {"[MASK]", "ka ke", "be ##bi bo"};
        String[] word = {"[MASK]", "ka ke", "da"};
        double[] shares = {0.2, 0.32, 0.48};
        assertThat(times).hasSize(9);
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                String input = "[CLS] ba " + phrase[first] + " [SEP] ba ba " + word[second] + " [SEP]";
                double share = shares[first] * shares[second];
                assertThat((double) times.get(input))
                        .as(input)
                        .isCloseTo(draws * share, within(Chance.deviation(draws, share, 9)));
            }
        }
        assertThat(mix)
                .hasToString(
                        "mix(0.2: infill(per=span, random=0.0, spare=0.0), 0.32: replace-phrase(source=keyphrase-universe, each=run, fresh=no,"
                                + " stretch=1.5), 0.48: none)");
    }

    @Test
    void aListWithoutSubwordsIsNoSource() {
        NgramVocabulary list = NgramVocabulary.ofPhrases();
        list.add(List.of("ka"));
        MaskingTables tables = new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("keyphrase-universe", list)
                .build();
        assertThatThrownBy(() -> Corruptions.of(PieceSpec.parse("replace-phrase"), tables))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongSpecsAreRefused() {
        for (String spec :
                new String[] {"mix(infill=0.5)", "mix", "mix(nothing=1)", "marker", "replace-phrase(source=a, tokens=b)"
                }) {
            assertThatThrownBy(() -> Corruptions.of(PieceSpec.parse(spec), ToyCorpus.TABLES))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("Cannot read recipe: ");
        }
    }
}
