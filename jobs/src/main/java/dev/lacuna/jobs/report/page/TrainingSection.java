package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How the loss fell, round by round, and what the model and its cluster looked like. */
final class TrainingSection implements Section {
    @Override
    public String id() {
        return "training";
    }

    @Override
    public String title() {
        return "Training";
    }

    @Override
    public String step() {
        return "train";
    }

    @Override
    public boolean present(JsonNode report) {
        return Fields.present(report.path("training"));
    }

    @Override
    public void body(Html html, JsonNode report) {
        JsonNode training = report.path("training");
        List<JsonNode> rounds = Fields.list(training, "rounds");
        html.open("p", "class", "lead").text("The encoder trained on ");
        html.element("code", Fields.text(training, "recipe")).text(", its parameters averaged over ");
        html.element("strong", Fields.count(training, "workers")).text(" workers every ");
        html.element("strong", Fields.count(training, "averagingFrequency"))
                .text(" steps.")
                .close("p");
        if (!rounds.isEmpty()) {
            new Figure(
                            "training",
                            label(rounds),
                            "Training loss in nats by optimizer step, with the held-out loss and the unigram baseline as levels, "
                                    + "and the learning rate on the right-hand axis.")
                    .into(html);
        }
        html.open("div", "class", "pair").open("div");
        facts(training, rounds).into(html);
        html.close("div");
        if (!rounds.isEmpty()) {
            new Figure(
                            "throughput",
                            "Line chart of subwords trained on per second, by round",
                            "Subwords a second, round by round: a dip is a slow worker or a pause.")
                    .into(html);
        }
        html.close("div");
        if (!rounds.isEmpty()) {
            table(rounds).folded(html, "All " + Numbers.count(rounds.size()) + " rounds");
        }
    }

    private static String label(List<JsonNode> rounds) {
        return "Line chart of the training loss over " + Numbers.count(rounds.size()) + " rounds, from "
                + Fields.fixed(rounds.get(0), "loss", 3) + " to "
                + Fields.fixed(rounds.get(rounds.size() - 1), "loss", 3);
    }

    private static Table facts(JsonNode training, List<JsonNode> rounds) {
        Table table = Table.facts("Model and run")
                .fact("Parameters", Fields.count(training, "parameters"))
                .fact("Layers", Fields.count(training, "layers"))
                .fact("Hidden size", Fields.count(training, "hiddenSize"))
                .fact("Attention heads", Fields.count(training, "heads"))
                .fact("Workers", Fields.count(training, "workers"))
                .fact("Steps between averagings", Fields.count(training, "averagingFrequency"));
        if (!rounds.isEmpty()) {
            double mean = Fields.sum(rounds, "subwordsPerSecond") / rounds.size();
            table.fact("Time in rounds", Numbers.duration(Fields.sum(rounds, "seconds")))
                    .fact("Subwords a second, mean of rounds", Numbers.count(mean))
                    .fact("Loss, last round", Fields.fixed(rounds.get(rounds.size() - 1), "loss", 3));
        }
        return table;
    }

    private static Table table(List<JsonNode> rounds) {
        Table table = Table.captioned("Training rounds")
                .texts("Round")
                .numbers("Step", "Epoch", "Loss", "Learning rate", "Subwords a second", "Seconds");
        for (JsonNode round : rounds) {
            table.row(
                    Cell.of(Fields.count(round, "round")),
                    Cell.of(Fields.count(round, "step")),
                    Cell.of(Fields.count(round, "epoch")),
                    Cell.of(Fields.fixed(round, "loss", 4)),
                    Cell.of(Fields.significant(round, "learningRate", 3)),
                    Cell.of(Fields.count(round, "subwordsPerSecond")),
                    Cell.of(Fields.fixed(round, "seconds", 2)));
        }
        return table;
    }
}
