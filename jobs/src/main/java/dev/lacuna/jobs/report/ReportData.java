package dev.lacuna.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.evaluate.EvaluateStep;
import dev.lacuna.jobs.mask.AuditStep;
import dev.lacuna.jobs.report.sample.TableSamples;
import dev.lacuna.jobs.run.BuildInfo;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.tokenize.TokenizeStep;
import dev.lacuna.jobs.tokenize.TokenizerStep;
import dev.lacuna.jobs.train.TrainStep;
import java.util.List;
import java.util.Optional;

/** Gathers {@code report.json} from the manifests, and from the tables what manifests do not hold. */
final class ReportData {
    private final StepContext context;
    private final RunDirectory run;
    private final List<Step> steps;

    ReportData(StepContext context, List<Step> steps) {
        this.context = context;
        this.run = context.run();
        this.steps = steps;
    }

    ObjectNode build(String title, long seed) {
        ObjectNode report = Json.object()
                .put("formatVersion", Manifest.FORMAT_VERSION)
                .put("title", title)
                .put("runDir", run.root().toString())
                .put("lacunaVersion", BuildInfo.version())
                .put("revision", BuildInfo.revision())
                .put("seed", seed);
        run.manifest(TokenizerStep.NAME)
                .ifPresent(manifest -> report.set("tokenizer", TokenizerFacts.of(run, manifest)));
        run.manifest(TokenizeStep.DIRECTORY).ifPresent(manifest -> addCorpus(report, manifest));
        if (words().isPresent()) {
            Zipf zipf = CorpusTables.zipf(context);
            report.set("zipf", Json.tree(zipf.points()));
            report.put("zipfSlope", zipf.slope());
        }
        table(NgramsStep.TABLE).ifPresent(manifest -> addNgrams(report, manifest));
        report.set("tables", tables());
        report.set("recipes", recipes());
        run.manifest(AuditStep.NAME)
                .ifPresent(manifest -> report.set(
                        "audit", parse(AuditStep.DATA, run.read(run.path(AuditStep.NAME + "/" + AuditStep.DATA)))));
        run.manifest(TrainStep.DIRECTORY).ifPresent(manifest -> addTraining(report, manifest));
        run.manifest(EvaluateStep.DIRECTORY)
                .ifPresent(
                        manifest -> report.set("evaluation", manifest.metrics().path("evaluation")));
        report.set("steps", stepRows());
        return report;
    }

    private void addCorpus(ObjectNode report, Manifest tokenized) {
        ObjectNode corpus = tokenized.metrics().deepCopy();
        double subwords = Math.max(1, corpus.path("subwords").asDouble());
        corpus.put("unknownRate", corpus.path("unknowns").asLong() / subwords)
                .put(
                        "subwordsPerWord",
                        subwords / Math.max(1, corpus.path("words").asDouble()));
        words().ifPresent(manifest ->
                corpus.set("distinctWords", manifest.metrics().path("distinctWords")));
        corpus.set("domains", CorpusTables.domains(context));
        if (tokenized.parameters().path("analysis").path("tags").asBoolean()) {
            corpus.set("tags", CorpusTables.tags(context));
        }
        ArrayNode skipped = corpus.putArray("skipped");
        tokenized.skipped().forEach(record -> skipped.add(Json.tree(record)));
        report.set("corpus", corpus);
    }

    private Optional<Manifest> words() {
        return table(WordsStep.TABLE);
    }

    private Optional<Manifest> table(String name) {
        return run.manifest(TableStep.directoryOf(name));
    }

    /** How many n-grams of each order there are, with the best ones where a PMI vocabulary has been made. */
    private void addNgrams(ObjectNode report, Manifest counted) {
        ObjectNode ngrams = report.putObject("ngrams");
        ngrams.set("minCounts", counted.parameters().path("minCounts").path("counts"));
        ArrayNode orders = ngrams.putArray("orders");
        Optional<Manifest> pmi = table(PmiStep.TABLE);
        pmi.ifPresent(manifest -> ngrams.set("score", manifest.parameters().path("score")));
        for (JsonNode order : counted.metrics().path("orders")) {
            ObjectNode row = orders.addObject();
            row.setAll((ObjectNode) order);
            pmi.ifPresent(manifest -> row.setAll((ObjectNode)
                    manifest.metrics().path("orders").path(order.path("order").asInt() - 2)));
        }
    }

    /** What the manifests of the tables of statistics say, and samples of the tables themselves, by table. */
    private ObjectNode tables() {
        ObjectNode tables = Json.object();
        for (Step step : steps) {
            if (step instanceof TableStep table) {
                run.manifest(step.directory()).ifPresent(manifest -> {
                    ObjectNode node = tables.putObject(table.table());
                    node.set("parameters", manifest.parameters());
                    node.set("metrics", manifest.metrics());
                    ObjectNode samples = TableSamples.of(context, table.table());
                    if (!samples.isEmpty()) {
                        node.set("samples", samples);
                    }
                });
            }
        }
        return tables;
    }

    private ArrayNode recipes() {
        ArrayNode recipes = Json.MAPPER.createArrayNode();
        for (Step step : steps) {
            if (step.directory().startsWith("shards/")) {
                run.manifest(step.directory()).ifPresent(manifest -> recipes.add(manifest.metrics()));
            }
        }
        return recipes;
    }

    private void addTraining(ObjectNode report, Manifest model) {
        ObjectNode training = model.metrics().deepCopy();
        JsonNode shape = training.remove("shape");
        training.set("hiddenSize", shape.path("hiddenSize"));
        training.set("layers", shape.path("layers"));
        training.set("heads", shape.path("heads"));
        ArrayNode rounds = training.putArray("rounds");
        String lines = run.read(run.path(TrainStep.DIRECTORY + "/" + TrainStep.METRICS));
        lines.lines().forEach(line -> rounds.add(parse(TrainStep.METRICS, line)));
        report.set("training", training);
    }

    private static JsonNode parse(String file, String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is damaged: " + json, e);
        }
    }

    private ArrayNode stepRows() {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (Step step : steps) {
            Optional<Manifest> manifest = run.manifest(step.directory());
            manifest.ifPresent(found -> rows.add(stepRow(step, found)));
        }
        return rows;
    }

    private static ObjectNode stepRow(Step step, Manifest manifest) {
        ObjectNode row = Json.object()
                .put("step", step.name())
                .put("directory", step.directory())
                .put("seconds", manifest.seconds())
                .put("identity", manifest.identity())
                .put("createdAt", manifest.createdAt())
                .put("bytes", manifest.bytes())
                .put("files", manifest.files().size());
        long rows = rows(manifest.metrics());
        if (rows > 0) {
            row.put("rows", rows);
        }
        row.set("parameters", Json.tree(Json.flat(manifest.parameters())));
        ObjectNode inputs = row.putObject("inputs");
        manifest.sources().forEach(inputs::put);
        manifest.inputs().forEach(inputs::put);
        return row;
    }

    /** Documents of a corpus or rows of shards; 0 where a step writes neither. */
    private static long rows(JsonNode metrics) {
        long rows = metrics.path("documents").asLong();
        for (JsonNode split : metrics.path("splits")) {
            rows += split.path("sequences").asLong();
        }
        return rows;
    }
}
