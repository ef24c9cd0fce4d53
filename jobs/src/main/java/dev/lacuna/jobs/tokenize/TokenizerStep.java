package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.config.TokenizerParams;
import dev.lacuna.jobs.corpus.CorpusSource;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.run.StepResult;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.huggingface.TokenizerJson;
import dev.lacuna.tokenization.huggingface.TokenizerSource;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** Takes the given tokenizer into the run, or trains one on the corpus; then tries it on a sample. */
public final class TokenizerStep extends Step {
    public static final String NAME = "tokenizer";
    public static final String FILE = "tokenizer.json";
    static final String SPECIAL_TOKENS = "special_tokens_map.json";
    static final String PREFLIGHT = "preflight.json";

    private final TokenizerParams params;
    private final AnalysisParams analysis;
    private final ModelFiles models;
    private final CorpusSource corpus;
    private final String given;

    /** @param given text of the tokenizer's file, or null to train one */
    public TokenizerStep(
            TokenizerParams params, AnalysisParams analysis, ModelFiles models, CorpusSource corpus, String given) {
        super(NAME, NAME);
        this.params = params;
        this.analysis = analysis;
        this.models = models;
        this.corpus = corpus;
        this.given = given == null ? null : withTokens(given, params.file());
        new TextModels(analysis, models).check();
        if (given != null) {
            requireNoise(source(this.given, params.file()).model());
        } else {
            params.requireTrainable(analysis.noise());
        }
    }

    private String withTokens(String json, String source) {
        return params.addedTokens().isEmpty() ? json : TokenizerJson.withTokens(json, params.addedTokens(), source);
    }

    private TokenizerSource source(String json, String source) {
        return new TokenizerSource(json, params.special(), params.engine(), source);
    }

    /** Fails if the tokenizer has no segmentation noise of the kind that is wanted. */
    private void requireNoise(TokenizerModel model) {
        if (analysis.noise() != null) {
            model.tokenizer(analysis.noise(), new KeyedRandom(new RandomKey(0, 0)));
        }
    }

    @Override
    public Object parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        if (given == null) {
            parameters.put("train", params.train());
        } else {
            parameters.put("sha256", DigestUtils.sha256Hex(given));
        }
        parameters.put("engine", params.engine());
        parameters.put("special", params.special());
        parameters.put("addedTokens", params.addedTokens());
        parameters.put("preflight", params.preflight());
        parameters.put("words", Map.of("rule", analysis.wordRule(), "language", analysis.wordLanguage()));
        parameters.put("corpus", corpus.parameters());
        return parameters;
    }

    @Override
    public List<Input> inputs() {
        return List.of();
    }

    @Override
    public Map<String, String> sources() {
        return Map.of(CORPUS, corpus.fingerprint());
    }

    @Override
    public StepResult run(StepContext context) {
        String json = given == null ? withTokens(trained(context), FILE) : given;
        TokenizerSource source = source(json, given == null ? FILE : params.file());
        TokenizerModel model = source.model();
        requireNoise(model);
        PreflightCounts sample = Preflight.of(
                new Analysis(source, analysis, models),
                corpus,
                context.run().files().getConf());
        PreflightReport report = new PreflightReport(model, analysis, sample);
        report.print(context.console());
        Preflight.check(params.preflight(), sample, model.vocabulary(), given == null ? FILE : params.file());
        context.run().write(context.staging(FILE), json);
        context.run().write(context.staging(SPECIAL_TOKENS), SpecialTokenNames.write(model.vocabulary()));
        context.run().write(context.staging(PREFLIGHT), report.toJson().toPrettyString() + "\n");
        return new StepResult(summary(model), metrics(report));
    }

    private String trained(StepContext context) {
        return new VocabularyTraining(params.train(), corpus, context).json();
    }

    private String summary(TokenizerModel model) {
        return String.format(
                Locale.ROOT,
                "vocabulary of %,d subwords %s",
                model.vocabulary().size(),
                given == null ? "learned" : "taken");
    }

    private ObjectNode metrics(PreflightReport report) {
        ObjectNode metrics = Json.object().put("trained", given == null);
        return metrics.setAll(report.toJson());
    }
}
