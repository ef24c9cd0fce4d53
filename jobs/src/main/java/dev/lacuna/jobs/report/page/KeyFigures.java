package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The headline row: one figure from each step, with the context that makes it mean something. */
final class KeyFigures {
    private KeyFigures() {}

    static void into(Html html, JsonNode report) {
        html.open("dl", "class", "keys", "aria-label", "Key figures");
        corpus(html, report.path("corpus"));
        ngrams(html, Fields.list(report.path("ngrams"), "orders"));
        String trained = report.path("training").path("recipe").asText();
        masking(html, named(report.path("recipes"), "name", trained));
        training(html, report.path("training"));
        evaluation(html, named(report.path("evaluation"), "recipe", trained));
        html.close("dl");
    }

    /** The entry of the recipe that was trained, or else the first: a headline has room for one. */
    private static JsonNode named(JsonNode entries, String key, String name) {
        for (JsonNode entry : entries) {
            if (entry.path(key).asText().equals(name)) {
                return entry;
            }
        }
        return entries.path(0);
    }

    private static void corpus(Html html, JsonNode corpus) {
        String words = Numbers.compact(Fields.number(corpus, "words"));
        figure(html, "Documents", compact(corpus, "documents"), words + " words");
        String perWord = Fields.fixed(corpus, "subwordsPerWord", 2);
        figure(html, "Vocabulary", compact(corpus, "vocabularySize"), perWord + " subwords/word");
    }

    private static void ngrams(Html html, List<JsonNode> orders) {
        if (orders.isEmpty()) {
            figure(html, "N-grams kept", Numbers.ABSENT, "");
            return;
        }
        String survivors = Numbers.compact(Fields.sum(orders, "survivors"));
        figure(html, "N-grams kept", Numbers.compact(Fields.sum(orders, "kept")), "of " + survivors + " survivors");
    }

    private static void masking(Html html, JsonNode recipe) {
        JsonNode split = recipe.path("splits").path(0);
        String context = Fields.text(recipe, "name") + ", " + Fields.text(split, "split");
        figure(html, "Masked", Fields.percent(split, "rate"), context);
    }

    private static void training(Html html, JsonNode training) {
        String shape = Fields.text(training, "layers") + " layers × " + Fields.text(training, "hiddenSize");
        figure(html, "Parameters", compact(training, "parameters"), shape);
    }

    private static void evaluation(Html html, JsonNode scores) {
        String baseline =
                Fields.text(scores, "recipe") + ", unigram " + Fields.significant(scores, "unigramPerplexity", 4);
        figure(html, "Held-out perplexity", Fields.significant(scores, "perplexity", 4), baseline);
    }

    private static String compact(JsonNode node, String key) {
        return Numbers.compact(Fields.number(node, key));
    }

    private static void figure(Html html, String name, String value, String context) {
        boolean absent = value.equals(Numbers.ABSENT);
        html.open("div", "class", absent ? "empty" : null).element("dt", name).element("dd", value);
        html.element("dd", absent ? "not run yet" : context, "class", "context").close("div");
    }
}
