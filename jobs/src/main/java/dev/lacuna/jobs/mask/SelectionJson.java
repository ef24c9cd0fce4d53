package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.audit.BinnedRates;
import dev.lacuna.masking.audit.Fates;
import dev.lacuna.masking.audit.Histogram;
import dev.lacuna.masking.audit.SelectionCounts;

/** {@link SelectionCounts} as manifests and {@code audit.json} have them. */
final class SelectionJson {
    private SelectionJson() {}

    static ObjectNode of(SelectionCounts counts) {
        ObjectNode node = Json.object()
                .put("sequences", counts.rows())
                .put("subwords", counts.subwords())
                .put("selected", counts.selected())
                .put("rate", counts.rate())
                .put("mostPredictions", counts.mostTargets());
        rates(node.putArray("byDecile"), "decile", counts.deciles(), 1);
        node.putObject("words")
                .put("total", counts.words())
                .put("touched", counts.wordsTouched())
                .put("whole", counts.wordsWhole());
        ObjectNode corruption = node.putObject("corruption");
        for (int fate = MaskedExample.MASKED; fate < MaskedExample.FATES; fate++) {
            if (fate <= MaskedExample.KEPT || counts.fate(fate) > 0) {
                corruption.put(Fates.name(fate), counts.fate(fate));
            }
        }
        histogram(node.putArray("unitWords"), "words", "units", counts.unitWords());
        lengths(node.putArray("lengths"), counts);
        return node;
    }

    /** The bins of {@code rates} from {@code first} on, each named by its number. */
    static void rates(ArrayNode array, String name, BinnedRates rates, int first) {
        for (int bin = first; bin < rates.bins(); bin++) {
            rate(array.addObject().put(name, bin), rates, bin);
        }
    }

    static void rate(ObjectNode node, BinnedRates rates, int bin) {
        node.put("subwords", rates.subwords(bin))
                .put("selected", rates.selected(bin))
                .put("rate", rates.rate(bin));
    }

    /** The lengths that occur. */
    static void histogram(ArrayNode array, String name, String counted, Histogram histogram) {
        for (int length = 0; length <= histogram.longest(); length++) {
            if (histogram.count(length) > 0) {
                array.addObject().put(name, length).put(counted, histogram.count(length));
            }
        }
    }

    private static void lengths(ArrayNode array, SelectionCounts counts) {
        long[] lengths = counts.lengths();
        for (int bin = 0; bin < lengths.length; bin++) {
            array.addObject()
                    .put("from", counts.lengthFrom(bin))
                    .put("to", counts.lengthFrom(bin + 1) - 1)
                    .put("sequences", lengths[bin]);
        }
    }
}
