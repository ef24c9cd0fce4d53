package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.tokenization.SpecialTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Values of words on their way from tables into rows. */
class NotedDocumentsTest {
    private static final int LENGTH = 24;
    private static final ShardLayout LAYOUT = new ShardLayout(42, 3, 1, 0.2);

    private static Need need(String table, String column) {
        return new Need(Need.Kind.WORD_COLUMN, table, column);
    }

    private static final Carried ALL = new Carried(
            false,
            List.of(
                    need("document-importance", "bm25"),
                    need("document-importance", "tf_idf"),
                    need("document-pmi", "mean_pmi"),
                    need("keyphrases", "length"),
                    need("surprisal", "surprisal")));

    private static List<List<byte[]>> shuffled(StepContext context, Carried carried) {
        return Rows.shuffled(NotedDocuments.read(context, carried), carried, LAYOUT, LENGTH)
                .glom()
                .collect();
    }

    /** Every value of every word of every document, by document and column. */
    private static Map<String, List<Float>> expected(StepContext context, Need need) {
        Map<String, List<Float>> expected = new TreeMap<>();
        for (Row row : context.spark()
                .read()
                .parquet(MaskedRun.directory()
                        .resolve("statistics/" + need.source())
                        .toString())
                .collectAsList()) {
            expected.put(
                    row.getAs("doc_id"),
                    need.column().equals("length")
                            ? lengths(row, words(context).get(row.<String>getAs("doc_id")))
                            : row.getList(row.fieldIndex(need.column())));
        }
        return expected;
    }

    private static Map<String, Integer> words(StepContext context) {
        Map<String, Integer> words = new TreeMap<>();
        for (Row row : context.spark()
                .read()
                .parquet(MaskedRun.directory().resolve("tokenized").toString())
                .collectAsList()) {
            words.put(
                    row.getAs("doc_id"),
                    row.getList(row.fieldIndex("word_starts")).size());
        }
        return words;
    }

    private static List<Float> lengths(Row row, int words) {
        List<Integer> starts = row.getList(row.fieldIndex("starts"));
        List<Integer> ends = row.getList(row.fieldIndex("ends"));
        return IntStream.range(0, words)
                .mapToObj(word -> (float) IntStream.range(0, starts.size())
                        .filter(i -> starts.get(i) == word)
                        .map(i -> ends.get(i) - starts.get(i))
                        .max()
                        .orElse(0))
                .toList();
    }

    @Test
    void everyWordHasTheValuesThatTheTablesHaveForIt() {
        try (MaskedRun run = new MaskedRun("local[2]")) {
            FragmentCodec codec = new FragmentCodec(ALL);
            List<Fragment> fragments = shuffled(run.context(), ALL).stream()
                    .flatMap(List::stream)
                    .map(codec::decode)
                    .sorted((a, b) ->
                            Integer.compare(a.origin().number(), b.origin().number()))
                    .toList();
            for (int c = 0; c < ALL.columns().size(); c++) {
                Map<String, List<Float>> found = new TreeMap<>();
                for (Fragment fragment : fragments) {
                    float[] values = fragment.notes().values(ALL.names().get(c));
                    List<Float> all = found.computeIfAbsent(fragment.origin().document(), d -> new ArrayList<>());
                    for (float value : values) {
                        all.add(value);
                    }
                }
                Map<String, List<Float>> expected =
                        expected(run.context(), ALL.columns().get(c));
                expected.values().removeIf(List::isEmpty);
                assertThat(found).as(ALL.names().get(c)).isEqualTo(expected);
                assertThat(found.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .count())
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void rowsAreTheSameOnEveryMasterAndWhateverTheyCarry() {
        List<List<byte[]>> one;
        List<List<byte[]>> plain;
        Carried nothing = new Carried(false, List.of());
        try (MaskedRun run = new MaskedRun("local[1]")) {
            one = shuffled(run.context(), ALL);
            plain = shuffled(run.context(), nothing);
        }
        try (MaskedRun run = new MaskedRun("local[2]")) {
            assertThat(shuffled(run.context(), ALL)).usingRecursiveComparison().isEqualTo(one);
        }
        SpecialTokens special = new SpecialTokens(0, 1, 2, 3, 4);
        for (int shard = 0; shard < one.size(); shard++) {
            var noted = Rows.packed(one.get(shard).iterator(), new FragmentCodec(ALL), LENGTH, special);
            var bare = Rows.packed(plain.get(shard).iterator(), new FragmentCodec(nothing), LENGTH, special);
            int rows = 0;
            while (noted.hasNext()) {
                assertThat(bare.hasNext()).isTrue();
                Sequence left = noted.next();
                Sequence right = bare.next();
                assertThat(left.ids()).isEqualTo(right.ids());
                assertThat(left.wordStarts()).isEqualTo(right.wordStarts());
                assertThat(left.origin()).isEqualTo(right.origin());
                assertThat(left.notes().sentenceStarts())
                        .isEqualTo(right.notes().sentenceStarts());
                assertThat(Arrays.stream(left.notes().wordValues()).mapToInt(values -> values.length))
                        .hasSize(ALL.columns().size())
                        .containsOnly(left.words());
                rows++;
            }
            assertThat(bare.hasNext()).isFalse();
            assertThat(rows).isPositive();
        }
    }

    @Test
    void theLongestKeyphraseThatStartsAtAWordCounts() {
        assertThat(WordColumns.longest(new int[] {1, 1, 4}, new int[] {2, 4, 5}, 6))
                .containsExactly(0, 3, 0, 0, 1, 0);
    }
}
