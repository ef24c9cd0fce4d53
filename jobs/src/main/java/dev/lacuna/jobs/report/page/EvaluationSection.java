package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether the model learned anything: its loss on held-out text beside that of always predicting by word frequency,
 * which a model with no use for context would reach.
 */
final class EvaluationSection implements Section {
    @Override
    public String id() {
        return "evaluation";
    }

    @Override
    public String title() {
        return "Evaluation";
    }

    @Override
    public String step() {
        return "evaluate";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("evaluation"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        html.element(
                "p",
                "Masked subwords predicted on held-out text. The unigram baseline knows how frequent each "
                        + "subword is and ignores the context; a useful model is below it.",
                "class",
                "lead");
        Table table = Table.captioned("Prediction of masked subwords (loss in nats)")
                .texts("Recipe", "Split", "Verdict")
                .numbers(
                        "Predictions",
                        "Loss",
                        "Unigram loss",
                        "Perplexity",
                        "Unigram perplexity",
                        "Accuracy",
                        "Unigram accuracy");
        report.path("evaluation")
                .forEach(scores -> table.row(
                        Cell.word(Fields.text(scores, "recipe")),
                        Cell.of(Fields.text(scores, "split")),
                        verdict(scores),
                        Cell.of(Fields.count(scores, "predictions")),
                        Cell.of(Fields.fixed(scores, "loss", 3)),
                        Cell.of(Fields.fixed(scores, "unigramLoss", 3)),
                        Cell.of(Fields.significant(scores, "perplexity", 4)),
                        Cell.of(Fields.significant(scores, "unigramPerplexity", 4)),
                        Cell.of(Fields.percent(scores, "accuracy")),
                        Cell.of(Fields.percent(scores, "unigramAccuracy"))));
        new Figure(
                        "evaluation",
                        "Dot chart of held-out loss beside the unigram baseline, by recipe; the table has the figures",
                        "Held-out loss (filled) and the unigram baseline (hollow), in nats: the further left of its baseline, the "
                                + "more a model makes of the context.")
                .into(html);
        table.into(html);
    }

    private static Cell verdict(JsonNode scores) {
        double difference = Fields.number(scores, "loss") - Fields.number(scores, "unigramLoss");
        if (Double.isNaN(difference)) {
            return Cell.of(Numbers.ABSENT);
        }
        if (difference == 0) {
            return Cell.of("level with the unigram baseline");
        }
        return difference < 0
                ? Cell.verdict("below the unigram baseline by " + Numbers.fixed(-difference, 3), true)
                : Cell.verdict("above the unigram baseline by " + Numbers.fixed(difference, 3), false);
    }
}
