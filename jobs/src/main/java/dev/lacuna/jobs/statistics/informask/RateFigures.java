package dev.lacuna.jobs.statistics.informask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the report shows of masking rates. */
final class RateFigures {
    private static final int SHOWN = 25;

    /** Rates of subwords seen less often say little, so none of them is shown. */
    private static final long LEAST_SHOWN = 100;

    private final Rates rates;
    private final Vocabulary vocabulary;

    RateFigures(Rates rates, Vocabulary vocabulary) {
        this.rates = rates;
        this.vocabulary = vocabulary;
    }

    ObjectNode toJson() {
        double[] sorted = rates.ids().stream().mapToDouble(rates::of).sorted().toArray();
        ObjectNode metrics = Json.object()
                .put("texts", rates.counts().texts())
                .put("subwords", sorted.length)
                .put("processed", rates.processed())
                .put("chosen", rates.chosen())
                .put("meanRate", (double) rates.chosen() / rates.processed());
        ObjectNode quantiles = metrics.putObject("quantiles");
        for (int percent : new int[] {0, 5, 25, 50, 75, 95, 100}) {
            // The nearest rank: the least rate that so many percent of the subwords do not exceed.
            int rank = (int) ((sorted.length * (long) percent + 99) / 100);
            quantiles.put("p" + percent, sorted[Math.max(0, rank - 1)]);
        }
        Comparator<Integer> rising = Comparator.comparingDouble(rates::of);
        metrics.set("lowest", shown(rising));
        metrics.set("highest", shown(rising.reversed()));
        return metrics;
    }

    private ArrayNode shown(Comparator<Integer> order) {
        List<Integer> frequent = rates.ids().stream()
                .filter(id -> rates.counts().processed(id) >= LEAST_SHOWN)
                .toList();
        Stream<Integer> best = frequent.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN);
        ArrayNode nodes = Json.MAPPER.createArrayNode();
        best.forEach(id -> nodes.addObject()
                .put("subword", vocabulary.subword(id))
                .put("processed", rates.counts().processed(id))
                .put("rate", rates.of(id)));
        return nodes;
    }
}
