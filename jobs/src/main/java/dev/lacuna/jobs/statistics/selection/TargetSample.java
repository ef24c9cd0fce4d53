package dev.lacuna.jobs.statistics.selection;

import dev.lacuna.jobs.config.ZipfitParams;
import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.masking.Origin;
import dev.lacuna.tokenization.UserException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** The target texts that documents are compressed with: all, or a sample that depends on their ids alone. */
final class TargetSample {
    /** Every executor holds them. */
    private static final long MOST_BYTES = 64 << 20;

    private TargetSample() {}

    /** Their UTF-8, in the order of their keys. */
    static byte[][] of(JavaRDD<Document> targets, ZipfitParams params, long seed) {
        List<String> least = targets.map(document -> key(document, seed)).takeOrdered(params.maxTargets());
        if (least.isEmpty()) {
            throw new UserException("Cannot compute zipfit: the target holds no text; name other files in"
                    + " statistics.zipfit.target.paths ("
                    + String.join(", ", params.target().paths()) + ")");
        }
        String last = least.get(least.size() - 1);
        JavaRDD<Document> drawn = targets.filter(document -> key(document, seed).compareTo(last) <= 0);
        requireSmall(drawn.map(document -> (long) utf8(document).length).reduce(Long::sum), params);
        return drawn.sortBy(document -> key(document, seed), true, 1).map(TargetSample::utf8).collect().stream()
                .limit(params.maxTargets())
                .toArray(byte[][]::new);
    }

    private static String key(Document document, long seed) {
        return new Origin(document.id(), document.part(), 0, 0)
                .key(seed, "zipfit target", 0)
                .toHex();
    }

    private static byte[] utf8(Document document) {
        return SelectionStep.textOf(document).getBytes(StandardCharsets.UTF_8);
    }

    private static void requireSmall(long bytes, ZipfitParams params) {
        if (bytes > MOST_BYTES) {
            throw new UserException("Cannot compute zipfit: the target texts have " + bytes
                    + " bytes, and every executor"
                    + " holds them; lower statistics.zipfit.max-targets until they have at most " + MOST_BYTES + " ("
                    + params.maxTargets() + ")");
        }
    }
}
