package dev.lacuna.jobs.statistics.lm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.statistics.lm.CountsOfCounts;
import dev.lacuna.statistics.lm.Discounts;
import dev.lacuna.statistics.lm.DocumentCounts;
import dev.lacuna.statistics.lm.HeldOutSums;
import dev.lacuna.statistics.lm.LmWords;
import dev.lacuna.statistics.lm.Unigrams;
import java.util.List;
import java.util.Locale;

/** What the manifest and the terminal tell of a language model. */
final class LmReport {
    private final ObjectNode metrics;
    private final StringBuilder summary;

    /** Of a model without a word on held-out text. */
    LmReport(LmTries model, DocumentCounts documents) {
        List<Long> sizes = model.sizes();
        Unigrams unigrams = model.unigrams().value();
        long sentences = unigrams.count(LmWords.END);
        metrics = Json.object()
                .put("documents", documents.counted())
                .put("sentences", sentences)
                .put("words", unigrams.sumCounts() - sentences)
                .put("unknownWords", unigrams.count(LmWords.UNKNOWN))
                .put("vocabularySize", unigrams.vocabularySize());
        for (int order = 1; order <= sizes.size(); order++) {
            metrics.withArray("orders").add(order(order, sizes.get(order - 1), model.kinds(), model.discounts()));
        }
        metrics.set("heldOut", heldOut(documents.heldOut(), HeldOutSums.NONE));
        long ngrams = sizes.stream().mapToLong(size -> size).sum();
        summary = new StringBuilder(String.format(Locale.ROOT, "%,d n-grams of up to %d words", ngrams, sizes.size()));
    }

    /** Adds how the model does on the documents of the corpus that are held out. */
    void heldOut(HeldOutSums sums) {
        tell("heldOut", metrics.path("heldOut").path("documents").asLong(), sums, "held-out text");
    }

    /** Adds how it does on the documents of the file. */
    void heldOutFile(long documents, HeldOutSums sums) {
        tell("heldOutFile", documents, sums, "the held-out file");
    }

    private void tell(String key, long documents, HeldOutSums sums, String what) {
        metrics.set(key, heldOut(documents, sums));
        if (sums.words() > 0) {
            summary.append(String.format(Locale.ROOT, ", perplexity %.1f on %s", sums.perplexity(), what));
        }
    }

    StepResult result(List<Skipped> skipped) {
        return new StepResult(summary.toString(), metrics, skipped);
    }

    private static ObjectNode order(int order, long ngrams, List<CountsOfCounts> kinds, List<Discounts> discounts) {
        Discounts own = discounts.get(order - 1);
        ObjectNode node = Json.object().put("order", order).put("ngrams", ngrams);
        for (int k = 1; k <= 4; k++) {
            node.withArray("countsOfCounts").add(kinds.get(order - 1).of(k));
        }
        node.withArray("discounts").add(own.one()).add(own.two()).add(own.more());
        return node.put("fallback", own.fallback());
    }

    private static ObjectNode heldOut(long documents, HeldOutSums sums) {
        ObjectNode node = Json.object()
                .put("documents", documents)
                .put("tokens", sums.words() + sums.unknownWords())
                .put("unknownWords", sums.unknownWords());
        if (sums.words() > 0) {
            node.put("logProb", sums.logProb() + sums.unknownLogProb())
                    .put("perplexity", sums.perplexity())
                    .put("perplexityOfKnown", sums.perplexityOfKnown());
        }
        return node;
    }
}
