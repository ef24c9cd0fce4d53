package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.huggingface.TokenizerSource;
import java.util.Locale;
import org.apache.hadoop.fs.Path;

/** The tokenizer of a run, as later steps read it. */
public final class RunTokenizer {
    private RunTokenizer() {}

    public static TokenizerModel load(RunDirectory run) {
        return source(run).model();
    }

    /** The run's tokenizer with all else that it takes to cut documents. */
    public static Analysis analysis(RunDirectory run, AnalysisParams params, ModelFiles models) {
        return new Analysis(source(run), params, models);
    }

    private static TokenizerSource source(RunDirectory run) {
        Path path = path(run, TokenizerStep.FILE);
        return new TokenizerSource(
                run.read(path),
                SpecialTokenNames.parse(read(run, TokenizerStep.SPECIAL_TOKENS)),
                Engine.valueOf(read(run, TokenizerStep.PREFLIGHT)
                        .path("engine")
                        .asText()
                        .toUpperCase(Locale.ROOT)),
                path.toString());
    }

    /** Whether words are those of the tokenizer, not of other rules. */
    public static boolean cutsItsOwnWords(RunDirectory run) {
        return read(run, TokenizerStep.PREFLIGHT).path("wordRule").asText().equals("tokenizer");
    }

    private static JsonNode read(RunDirectory run, String file) {
        Path path = path(run, file);
        try {
            return Json.MAPPER.readTree(run.read(path));
        } catch (JsonProcessingException e) {
            throw new UserException(
                    "Cannot read tokenizer: damaged file; run `lacuna tokenize` again (" + path + ")", e);
        }
    }

    private static Path path(RunDirectory run, String file) {
        return run.path(TokenizerStep.NAME + "/" + file);
    }
}
