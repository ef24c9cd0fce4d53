package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the input and the labels of every sequence-to-sequence recipe the row comes back, by inverters of their own. */
class SequenceToSequenceRecipesTest {
    private static final List<Sequence> ROWS = ToyCorpus.rows();

    private final MaskedExample masked = new MaskedExample();

    static List<String> clean() {
        return withTargets("seq2seq(layout=clean)");
    }

    static List<String> sentinels() {
        return withTargets("seq2seq(layout=sentinels)");
    }

    private static List<String> withTargets(String identity) {
        return ConfRecipes.names().stream()
                .filter(name -> ConfRecipes.spec(name).composition().contains(identity))
                .toList();
    }

    private static List<Integer> list(int[] values, int size) {
        return new ArrayList<>(Arrays.stream(values, 0, size).boxed().toList());
    }

    private List<Integer> labels() {
        return list(masked.labels(), masked.ints(Column.LABELS).size());
    }

    private static boolean isSentinel(int id) {
        return ToyCorpus.VOCABULARY.subword(id).startsWith("<extra_id_");
    }

    /** Cuts the target at its sentinels, and puts each piece where the input has the sentinel. */
    private List<Integer> filledIn() {
        Map<Integer, List<Integer>> pieces = new HashMap<>();
        List<Integer> target = labels();
        assertThat(target.remove(target.size() - 1))
                .isEqualTo(ToyCorpus.VOCABULARY.specialTokens().separator());
        int sentinel = -1;
        for (int id : target) {
            if (isSentinel(id)) {
                sentinel = id;
                assertThat(pieces.put(id, new ArrayList<>())).isNull();
            } else {
                pieces.get(sentinel).add(id);
            }
        }
        List<Integer> row = new ArrayList<>();
        for (int id : list(masked.inputIds(), masked.size())) {
            if (isSentinel(id)) {
                row.addAll(pieces.remove(id));
            } else if (!List.of("[NLU]", "[NLG]", "[S2S]").contains(ToyCorpus.VOCABULARY.subword(id))) {
                row.add(id);
            }
        }
        assertThat(pieces).isEmpty();
        return row;
    }

    @Test
    void recipesAreFound() {
        assertThat(clean()).contains("bart", "bart-rotation", "mbart-noise", "genius", "nmt-replace", "ganlm");
        assertThat(sentinels()).contains("t5", "t5-iid", "ul2");
    }

    @ParameterizedTest
    @MethodSource("sentinels")
    void sentinelsAndSpansRebuildTheRow(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        for (int r = 0; r < ROWS.size(); r++) {
            Sequence row = ROWS.get(r);
            for (int view = 0; view < 5; view++) {
                recipe.apply(row, 11, view, new Place(0.5, 0, r), masked);
                assertThat(masked.skipped()).isNull();
                assertThat(filledIn()).isEqualTo(list(row.ids(), row.size()));
                assertThat(labels()).hasSizeLessThanOrEqualTo(recipe.labelLength(row.size()));
            }
        }
    }

    /** A row of 512 has 511 subwords at most, a sentinel for each run up to a hundred, and an end; a mode token makes it 513. */
    @Test
    void lengthsAreBounded() {
        assertThat(ConfRecipes.recipe("t5").inputLength(512)).isEqualTo(512);
        assertThat(ConfRecipes.recipe("t5").labelLength(512)).isEqualTo(612);
        assertThat(ConfRecipes.recipe("ul2").inputLength(512)).isEqualTo(513);
        assertThat(ConfRecipes.recipe("ul2").labelLength(512)).isEqualTo(613);
        assertThat(ConfRecipes.recipe("etc-insertion").inputLength(512)).isEqualTo(589);
        assertThat(ConfRecipes.recipe("etc-insertion").labelLength(512)).isEqualTo(589);
        assertThat(ConfRecipes.recipe("bart").labelLength(512)).isEqualTo(512);
    }

    /** What is not written cannot be lost: the labels are the whole row. */
    @ParameterizedTest
    @MethodSource("clean")
    void labelsAreTheRow(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        for (int r = 0; r < ROWS.size(); r++) {
            Sequence row = ROWS.get(r);
            recipe.apply(row, 11, 0, new Place(0.5, 0, r), masked);
            assertThat(labels()).isEqualTo(list(row.ids(), row.size()));
            assertThat(recipe.labelLength(row.size())).isEqualTo(row.size());
        }
    }

    /** Every subword of the row is in the input, once, and texts stay in their order. */
    @ParameterizedTest
    @ValueSource(strings = {"bart-permutation", "bart-rotation", "nmt-shuffle"})
    void orderIsAllThatIsLost(String name) {
        Recipe recipe = ConfRecipes.recipe(name);
        boolean moved = false;
        for (Sequence row : ROWS) {
            recipe.apply(row, 11, 0, 0.5, masked);
            int separator = ToyCorpus.VOCABULARY.specialTokens().separator();
            int from = 0;
            assertThat(masked.size()).isEqualTo(row.size());
            for (int p = 0; p < row.size(); p++) {
                if (row.ids()[p] == separator) {
                    assertThat(list(Arrays.copyOfRange(masked.inputIds(), from, p + 1), p + 1 - from))
                            .containsExactlyInAnyOrderElementsOf(
                                    list(Arrays.copyOfRange(row.ids(), from, p + 1), p + 1 - from));
                    from = p + 1;
                }
                moved |= masked.sources()[p] != p;
            }
        }
        assertThat(moved).isTrue();
    }

    /** DALE's runs, from either of its steps, are one mask each */
    @Test
    void runsAreOneMask() {
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        int masks = 0;
        Recipe dale = ConfRecipes.recipe("dale");
        for (Sequence row : ROWS) {
            dale.apply(row, 11, 0, 0.5, masked);
            for (int q = 1; q < masked.size(); q++) {
                boolean isMask = masked.inputIds()[q] == mask;
                assertThat(isMask && masked.inputIds()[q - 1] == mask).isFalse();
                masks += isMask ? 1 : 0;
            }
        }
        assertThat(masks).isGreaterThan(ROWS.size());
    }

    /** GENIUS by hand: of the words of a row only those of keyphrases stay, with a mask for each gap. */
    @Test
    void sketchesKeepKeyphrases() {
        Sequence plain = ToyCorpus.row("ba be bi bo da de");
        float[] lengths = {0, 0, 2, 2, 0, 0, 1, 0};
        Sequence row = new Sequence(
                plain.ids(),
                plain.wordStarts(),
                plain.documents(),
                plain.documentStarts(),
                plain.origin(),
                new Annotations(new int[0], null, -1, List.of("keyphrases.length"), new float[][] {lengths}));
        ConfRecipes.recipe("genius").apply(row, 1, 0, 0.5, masked);
        int mask = ToyCorpus.VOCABULARY.specialTokens().mask();
        assertThat(list(masked.inputIds(), masked.size()))
                .containsExactly(
                        row.ids()[0], mask, row.ids()[2], row.ids()[3], row.ids()[4], mask, row.ids()[6], row.ids()[7]);
    }
}
