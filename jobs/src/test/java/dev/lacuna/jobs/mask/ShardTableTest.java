package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written shards, read back: ready for a trainer, complete, and every subword where it belongs. */
class ShardTableTest {
    private final Shards shards = Shards.get();

    @ParameterizedTest
    @ValueSource(strings = {"bert", "whole-word", "pmi"})
    void columnsHaveTheNamesAndTypesThatTrainersTake(String recipe) {
        for (String split : Shards.SPLITS) {
            assertThat(Arrays.stream(shards.tables
                                    .get(recipe + "/" + split)
                                    .schema()
                                    .fields())
                            .map(field -> field.name() + " " + field.dataType().simpleString()))
                    .containsExactly(
                            "input_ids array<int>",
                            "attention_mask array<tinyint>",
                            "token_type_ids array<tinyint>",
                            "labels array<int>",
                            "doc_id string",
                            "part int",
                            "segmentation int",
                            "sequence int",
                            "view int",
                            "doc_ids array<string>",
                            "doc_starts array<int>");
        }
    }

    @ParameterizedTest
    @CsvSource({"bert, train", "bert, valid", "whole-word, train", "whole-word, valid", "pmi, train", "pmi, valid"})
    void everyRowIsPaddedToItsLengthAndMarkedAsSuch(String recipe, String split) {
        assertThat(shards.rows(recipe, split)).isNotEmpty();
        for (Row row : shards.rows(recipe, split)) {
            int[] ids = Tables.ints(row, "input_ids");
            int[] labels = Tables.ints(row, "labels");
            int size = Shards.size(row);
            assertThat(List.of(
                            ids.length,
                            labels.length,
                            Tables.ints(row, "attention_mask").length,
                            Tables.ints(row, "token_type_ids").length))
                    .containsOnly(Shards.LENGTH);
            assertThat(Tables.ints(row, "token_type_ids")).containsOnly(0);
            assertThat(Tables.ints(row, "attention_mask")).isEqualTo(ones(size));
            assertThat(Tables.list(ids, size, ids.length)).allMatch(id -> id == shards.id("[PAD]"));
            assertThat(Tables.list(labels, size, ids.length)).allMatch(label -> label == Shards.IGNORED);
            assertThat(ids[0]).isEqualTo(shards.id("[CLS]"));
            assertThat(ids[size - 1]).isEqualTo(shards.id("[SEP]"));
        }
    }

    private static int[] ones(int count) {
        int[] ones = new int[Shards.LENGTH];
        Arrays.fill(ones, 0, count, 1);
        return ones;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert", "whole-word", "pmi"})
    void whatIsMaskedIsLabelledAndSpecialTokensAreLeftAlone(String recipe) {
        int masked = 0;
        for (String split : Shards.SPLITS) {
            for (Row row : shards.rows(recipe, split)) {
                int[] ids = Tables.ints(row, "input_ids");
                int[] labels = Tables.ints(row, "labels");
                for (int p = 0; p < Shards.size(row); p++) {
                    if (labels[p] == Shards.IGNORED) {
                        assertThat(ids[p]).isNotEqualTo(shards.id("[MASK]"));
                    } else {
                        assertThat(shards.isSpecial(labels[p])).isFalse();
                        masked++;
                    }
                }
            }
        }
        assertThat(masked).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert", "whole-word", "pmi"})
    void everySubwordOfEveryDocumentIsInExactlyOneRow(String recipe) {
        Map<String, List<List<Integer>>> fragments = new HashMap<>();
        for (String split : Shards.SPLITS) {
            shards.rows(recipe, split).forEach(row -> addFragments(row, fragments));
        }
        Set<String> withText = new HashSet<>();
        shards.documents.forEach((document, ids) -> {
            if (ids.length > 0) {
                withText.add(document);
            }
        });
        assertThat(fragments.keySet()).isEqualTo(withText);
        assertThat(fragments.values()).as("long documents are cut").anyMatch(parts -> parts.size() > 5);
        fragments.forEach((document, parts) -> {
            int[] ids = shards.documents.get(document);
            assertThat(tiles(Tables.list(ids, 0, ids.length), parts))
                    .as("fragments of %s in some order are the document", document)
                    .isTrue();
        });
    }

    private static void addFragments(Row row, Map<String, List<List<Integer>>> fragments) {
        int[] originals = Shards.originals(row);
        int[] starts = Tables.ints(row, "doc_starts");
        List<String> documents = Tables.texts(row, "doc_ids");
        assertThat(documents).hasSize(starts.length);
        assertThat(documents.get(0)).isEqualTo(Tables.text(row, "doc_id"));
        for (int f = 0; f < starts.length; f++) {
            int end = (f + 1 < starts.length ? starts[f + 1] : originals.length) - 1;
            fragments
                    .computeIfAbsent(documents.get(f), d -> new ArrayList<>())
                    .add(Tables.list(originals, starts[f], end));
        }
    }

    /** Whether {@code parts} in some order, each used once, make up {@code whole}. */
    private static boolean tiles(List<Integer> whole, List<List<Integer>> parts) {
        if (whole.isEmpty() || parts.isEmpty()) {
            return whole.isEmpty() && parts.isEmpty();
        }
        for (List<Integer> part : new HashSet<>(parts)) {
            if (part.size() <= whole.size() && whole.subList(0, part.size()).equals(part)) {
                List<List<Integer>> rest = new ArrayList<>(parts);
                rest.remove(part);
                if (tiles(whole.subList(part.size(), whole.size()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void noDocumentIsBothTrainedOnAndHeldOut() {
        Map<String, Set<String>> documents = new HashMap<>();
        for (String split : Shards.SPLITS) {
            Set<String> own = new HashSet<>();
            shards.rows("bert", split).forEach(row -> own.addAll(Tables.texts(row, "doc_ids")));
            documents.put(split, own);
        }
        assertThat(documents.get("train")).doesNotContainAnyElementsOf(documents.get("valid"));
        // Binomial(300, 0.2): outside 60 ± 5 standard deviations fewer than once in a million.
        assertThat(documents.get("valid").size()).isBetween(60 - 35, 60 + 35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole-word", "pmi"})
    void rowsOfAllRecipesAreTheSameBeforeMasking(String recipe) {
        for (String split : Shards.SPLITS) {
            List<Row> rows = shards.rows(recipe, split);
            List<Row> others = shards.rows("bert", split);
            assertThat(rows).hasSameSizeAs(others);
            for (int i = 0; i < rows.size(); i++) {
                for (String column : List.of("doc_id", "sequence", "view", "doc_ids", "doc_starts", "attention_mask")) {
                    assertThat(rows.get(i).<Object>getAs(column))
                            .isEqualTo(others.get(i).getAs(column));
                }
                assertThat(Shards.originals(rows.get(i))).isEqualTo(Shards.originals(others.get(i)));
            }
        }
    }

    @Test
    void recipesMaskDifferently() {
        int same = 0;
        List<Row> rows = shards.rows("bert", "train");
        for (int i = 0; i < rows.size(); i++) {
            same += rows.get(i)
                            .getAs("labels")
                            .equals(shards.rows("pmi", "train").get(i).getAs("labels"))
                    ? 1
                    : 0;
        }
        assertThat(same).isLessThan(rows.size() / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole-word", "pmi"})
    void wordsAreMaskedWhole(String recipe) {
        for (Row row : shards.rows(recipe, "train")) {
            int[] originals = Shards.originals(row);
            int[] labels = Tables.ints(row, "labels");
            for (int p = 1; p < originals.length; p++) {
                if (shards.vocabulary.get(originals[p]).startsWith("##")) {
                    assertThat(labels[p] == Shards.IGNORED).isEqualTo(labels[p - 1] == Shards.IGNORED);
                }
            }
        }
    }

    @Test
    void filesAreNumberedFromZeroAndOneAtMostAShard() {
        String[] train = SharedRun.get()
                .directory()
                .resolve("shards/bert/train")
                .toFile()
                .list();
        assertThat(train)
                .containsExactlyInAnyOrder(
                        "part-00000.parquet", "part-00001.parquet", "part-00002.parquet", "part-00003.parquet");
        assertThat(SharedRun.get()
                        .directory()
                        .resolve("shards/bert/valid")
                        .toFile()
                        .list())
                .containsExactly("part-00000.parquet");
    }
}
