package dev.lacuna.jobs.statistics.importance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.jobs.tokenize.ModelFiles;
import dev.lacuna.jobs.tokenize.RunTokenizer;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/** Joins weights from outside to the words of a corpus, and tells of those that fit no word. */
final class OutsideWeights {
    private static final int NAMED = 5;

    private final OutsideFile file;
    private final WordWeights weights;
    private final List<String> unknown;

    /** Reads {@code file} and finds its terms among {@code words}, rows of the table of words. */
    OutsideWeights(StepContext context, OutsideFile file, AnalysisParams params, JavaRDD<InternalRow> words) {
        this.file = file;
        Analysis analysis = RunTokenizer.analysis(context.run(), params, new ModelFiles(null, null));
        this.weights = new WordWeights(
                WeightFile.read(file), analysis.words(), analysis.model().vocabulary(), file.path());
        Broadcast<WordWeights> broadcast = context.sparkContext().broadcast(weights);
        BitSet found = words.treeAggregate(
                new BitSet(),
                (seen, row) -> mark(seen, broadcast.value().number(WordsTable.word(row))),
                (left, right) -> {
                    left.or(right);
                    return left;
                });
        this.unknown = weights.termsNotIn(found);
        requireAny();
    }

    private static BitSet mark(BitSet seen, int number) {
        if (number >= 0) {
            seen.set(number);
        }
        return seen;
    }

    private void requireAny() {
        if (unknown.size() == weights.size()) {
            throw new UserException("Cannot join weights: the corpus holds none of the " + weights.size()
                    + " words of the file; check that statistics.terms.weights is for its language ("
                    + file.path() + ")");
        }
    }

    WordWeights weights() {
        return weights;
    }

    /** The terms that were left out. */
    List<Skipped> skipped() {
        List<Skipped> skipped = new ArrayList<>();
        add("terms that are not one word to the tokenizer", weights.noWords(), skipped);
        add("terms that the corpus does not hold", unknown, skipped);
        return skipped;
    }

    private static void add(String reason, List<String> terms, List<Skipped> skipped) {
        if (!terms.isEmpty()) {
            List<String> named = List.copyOf(terms.subList(0, Math.min(NAMED, terms.size())));
            skipped.add(new Skipped(reason, terms.size(), named));
        }
    }

    /** What the manifest tells. */
    ObjectNode toJson() {
        return Json.object()
                .put("terms", weights.size() + weights.noWords().size())
                .put("joined", weights.size() - unknown.size())
                .put("unknown", unknown.size())
                .put("notOneWord", weights.noWords().size())
                .put("clipped", weights.clipped());
    }
}
