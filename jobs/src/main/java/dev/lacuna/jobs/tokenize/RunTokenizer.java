package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.tokenization.huggingface.TokenizerJson;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import org.apache.hadoop.fs.Path;

/** The tokenizer of a run, as later steps read it. */
public final class RunTokenizer {
    private RunTokenizer() {}

    public static WordPieceModel load(RunDirectory run) {
        Path path = run.path(TokenizerStep.NAME + "/" + TokenizerStep.FILE);
        return TokenizerJson.parse(run.read(path), path.toString());
    }
}
