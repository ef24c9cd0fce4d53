package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures in a recipe's manifest against a recount of its shards. */
class MaskAuditTest {
    private final Shards shards = Shards.get();

    private long subwords;
    private long selected;
    private long most;
    private long words;
    private long touched;
    private long whole;
    private long masked;
    private final long[] decileSubwords = new long[11];
    private final long[] decileSelected = new long[11];

    @ParameterizedTest
    @CsvSource({"bert, 0", "bert, 1", "whole-word, 0", "whole-word, 1", "pmi, 0", "pmi, 1"})
    void figuresAreThoseOfTheShards(String recipe, int split) {
        JsonNode audit = SharedRun.get()
                .json("shards/" + recipe + "/_manifest.json")
                .path("metrics")
                .path("splits")
                .path(split);
        List<Row> rows = shards.rows(recipe, Shards.SPLITS.get(split));
        long[] deciles = leastCounts();
        rows.forEach(row -> count(row, deciles));

        assertThat(audit.path("split").asText()).isEqualTo(Shards.SPLITS.get(split));
        assertThat(audit.path("sequences").asLong()).isEqualTo(rows.size());
        assertThat(audit.path("subwords").asLong()).isEqualTo(subwords);
        assertThat(audit.path("selected").asLong()).isEqualTo(selected);
        assertThat(audit.path("rate").asDouble()).isEqualTo((double) selected / subwords);
        assertThat(audit.path("mostPredictions").asLong()).isEqualTo(most);
        assertThat(audit.path("words").path("total").asLong()).isEqualTo(words);
        assertThat(audit.path("words").path("touched").asLong()).isEqualTo(touched);
        assertThat(audit.path("words").path("whole").asLong()).isEqualTo(whole);
        JsonNode corruption = audit.path("corruption");
        assertThat(corruption.path("mask").asLong()).isEqualTo(masked);
        assertThat(corruption.path("mask").asLong()
                        + corruption.path("random").asLong()
                        + corruption.path("keep").asLong())
                .isEqualTo(selected);
        for (JsonNode decile : audit.path("byDecile")) {
            int d = decile.path("decile").asInt();
            assertThat(decile.path("subwords").asLong()).as("decile %d", d).isEqualTo(decileSubwords[d]);
            assertThat(decile.path("selected").asLong()).as("decile %d", d).isEqualTo(decileSelected[d]);
        }
        checkLengths(audit.path("lengths"), rows);
    }

    /** Smallest count of a word of each decile: words by rising count, cut where a tenth of the running text is full. */
    private long[] leastCounts() {
        long total = shards.words.values().stream().mapToLong(n -> n).sum();
        long[] least = new long[11];
        java.util.Arrays.fill(least, Long.MAX_VALUE);
        long rarer = 0;
        for (long count : shards.words.values().stream().distinct().sorted().toList()) {
            int decile = (int) (1 + 10 * rarer / total);
            for (int d = 1; d <= decile; d++) {
                least[d] = Math.min(least[d], count);
            }
            rarer += count
                    * shards.words.values().stream().filter(n -> n == count).count();
        }
        return least;
    }

    private void count(Row row, long[] leastCounts) {
        int[] originals = Shards.originals(row);
        int[] labels = Tables.ints(row, "labels");
        int[] ids = Tables.ints(row, "input_ids");
        List<Integer> starts = shards.wordStarts(originals);
        long before = selected;
        for (int w = 0; w < starts.size(); w++) {
            int from = starts.get(w);
            int to = w + 1 < starts.size() ? starts.get(w + 1) : originals.length;
            if (shards.isSpecial(originals[from])) {
                continue;
            }
            long frequency = shards.words.get(Tables.list(originals, from, to));
            int decile = 10;
            while (decile > 1 && frequency < leastCounts[decile]) {
                decile--;
            }
            int hit = 0;
            for (int p = from; p < to; p++) {
                hit += labels[p] == Shards.IGNORED ? 0 : 1;
                masked += labels[p] != Shards.IGNORED && ids[p] == shards.id("[MASK]") ? 1 : 0;
            }
            words++;
            touched += hit > 0 ? 1 : 0;
            whole += hit == to - from ? 1 : 0;
            subwords += to - from;
            selected += hit;
            decileSubwords[decile] += to - from;
            decileSelected[decile] += hit;
        }
        most = Math.max(most, selected - before);
    }

    private static void checkLengths(JsonNode bins, List<Row> rows) {
        long all = 0;
        int next = 0;
        for (JsonNode bin : bins) {
            int from = bin.path("from").asInt();
            int to = bin.path("to").asInt();
            assertThat(from).isEqualTo(next);
            next = to + 1;
            long inside = rows.stream()
                    .mapToInt(Shards::size)
                    .filter(size -> size >= from && size <= to)
                    .count();
            assertThat(bin.path("sequences").asLong())
                    .as("rows of %d to %d", from, to)
                    .isEqualTo(inside);
            all += inside;
        }
        assertThat(next).isEqualTo(Shards.LENGTH + 1);
        assertThat(all).isEqualTo(rows.size());
    }
}
