package dev.lacuna.jobs.statistics.lm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
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
    private LmReport() {}

    static StepResult of(LmTries model, DocumentCounts documents, HeldOutSums heldOut) {
        List<Long> sizes = model.sizes();
        Unigrams unigrams = model.unigrams().value();
        long sentences = unigrams.count(LmWords.END);
        ObjectNode metrics = Json.object()
                .put("documents", documents.counted())
                .put("sentences", sentences)
                .put("words", unigrams.sumCounts() - sentences)
                .put("unknownWords", unigrams.count(LmWords.UNKNOWN))
                .put("vocabularySize", unigrams.vocabularySize());
        for (int order = 1; order <= sizes.size(); order++) {
            metrics.withArray("orders").add(order(order, sizes.get(order - 1), model.kinds(), model.discounts()));
        }
        metrics.set("heldOut", heldOut(documents, heldOut));
        long ngrams = sizes.stream().mapToLong(size -> size).sum();
        return new StepResult(summary(ngrams, sizes.size(), heldOut), metrics);
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

    private static ObjectNode heldOut(DocumentCounts documents, HeldOutSums sums) {
        ObjectNode node = Json.object()
                .put("documents", documents.heldOut())
                .put("tokens", sums.words() + sums.unknownWords())
                .put("unknownWords", sums.unknownWords());
        if (sums.words() > 0) {
            node.put("logProb", sums.logProb() + sums.unknownLogProb())
                    .put("perplexity", sums.perplexity())
                    .put("perplexityOfKnown", sums.perplexityOfKnown());
        }
        return node;
    }

    private static String summary(long ngrams, int order, HeldOutSums heldOut) {
        String size = String.format(Locale.ROOT, "%,d n-grams of up to %d words", ngrams, order);
        return heldOut.words() == 0
                ? size
                : size + String.format(Locale.ROOT, ", perplexity %.1f on held-out text", heldOut.perplexity());
    }
}
