package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.huggingface.TokenizerSource;
import org.apache.hadoop.fs.Path;

/** The tokenizer of a run, as later steps read it. */
public final class RunTokenizer {
    private RunTokenizer() {}

    public static TokenizerModel load(RunDirectory run) {
        return source(run).model();
    }

    /** The tokenizer as it is sent to executors. */
    static TokenizerSource source(RunDirectory run) {
        Path path = run.path(TokenizerStep.NAME + "/" + TokenizerStep.FILE);
        return new TokenizerSource(run.read(path), SpecialTokenNames.USUAL, Engine.AUTO, path.toString());
    }
}
