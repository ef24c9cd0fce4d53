package dev.lacuna.jobs.evaluate;

import dev.lacuna.jobs.train.ShardRows;
import dev.lacuna.tokenization.tags.UniversalTag;
import dev.lacuna.training.encoder.MaskedBatch;
import dev.lacuna.training.encoder.PredictionScores;
import java.io.Serializable;

/** What the model made of single predictions, by subword and, where shards have tags, by part of speech. */
final class Feedback implements Serializable {
    private static final long serialVersionUID = 1;

    private final PredictionCounts subwords;
    private final PredictionCounts tags = new PredictionCounts(UniversalTag.values().length);

    Feedback(int vocabularySize) {
        subwords = new PredictionCounts(vocabularySize);
    }

    /** Adds the scores of {@code batch}, which is of rows {@code taken[from]} and on of {@code rows}. */
    void add(PredictionScores scores, MaskedBatch batch, ShardRows rows, int[] taken, int from) {
        for (int row = 0; row < batch.rows(); row++) {
            for (int slot = 0; slot < batch.shape().maxPredictions() && batch.weight(row, slot) > 0; slot++) {
                double loss = scores.loss(row, slot);
                boolean correct = scores.isCorrect(row, slot);
                subwords.add(batch.target(row, slot), loss, correct);
                int tag = rows.isTagged() ? rows.tag(taken[from + row], batch.position(row, slot)) : -1;
                if (tag >= 0) {
                    tags.add(tag, loss, correct);
                }
            }
        }
    }

    void addAll(Feedback other) {
        subwords.addAll(other.subwords);
        tags.addAll(other.tags);
    }

    /** By subword id. */
    PredictionCounts subwords() {
        return subwords;
    }

    /** By code of {@link UniversalTag}. */
    PredictionCounts tags() {
        return tags;
    }
}
