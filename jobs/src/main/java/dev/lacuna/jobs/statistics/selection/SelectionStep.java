package dev.lacuna.jobs.statistics.selection;

import dev.lacuna.jobs.config.TextFilesParams;
import dev.lacuna.jobs.corpus.DistinctDocuments;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.corpus.SkipLog;
import dev.lacuna.jobs.corpus.TextFiles;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.tokenize.CorpusText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;

/** What tables that compare the corpus with a target have in common: both are read as text. */
abstract class SelectionStep extends TableStep {
    private final Record params;
    private final CorpusText text;
    private final TextFiles target;

    SelectionStep(String table, String description, Record params, TextFilesParams target, CorpusText text) {
        super(table, description);
        this.params = params;
        this.text = text;
        this.target = new TextFiles(target);
    }

    @Override
    public final void check() {
        target.requireSet(table());
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put(table(), params);
        parameters.put("corpus", text.corpus().parameters());
        return parameters;
    }

    @Override
    public final List<Input> inputs() {
        return List.of();
    }

    @Override
    public final Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>(Map.of(CORPUS, text.corpus().fingerprint()));
        if (target.isSet()) {
            sources.put("target", target.open(text.files()).fingerprint());
        }
        return sources;
    }

    /** The documents of the corpus, a partition a task. */
    final JavaRDD<Document> corpus(StepContext context) {
        return new DistinctDocuments(context.sparkContext(), text.corpus()).read();
    }

    /** The target texts. */
    final JavaRDD<Document> target(StepContext context) {
        return new DistinctDocuments(context.sparkContext(), target.open(text.files())).read();
    }

    /**
     * How many target texts there are; what cannot be read is told to {@code skips}. A pass of its own, as only an action of
     * one stage tells it exactly.
     */
    final long countTarget(StepContext context, SkipLog skips) {
        context.sparkContext().setJobDescription("statistics: read the target");
        context.spark().sparkContext().register(skips, "skipped target texts");
        return new DistinctDocuments(context.sparkContext(), target.open(text.files()))
                .read(skips)
                .count();
    }

    /** All the text of {@code document}, the second text on a line of its own. */
    static String textOf(Document document) {
        return document.second() == null ? document.text() : document.text() + "\n" + document.second();
    }
}
