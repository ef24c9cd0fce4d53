package dev.lacuna.jobs.statistics.vectors;

import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.vectors.UnitRows;
import dev.lacuna.statistics.vectors.VectorText;
import dev.lacuna.tokenization.UserException;

/** The vectors of a file, as far as they are of words of the corpus. */
final class FileVectors {
    private final float[][] vectors;
    private long unknown;

    private FileVectors(int words) {
        vectors = new float[words][];
    }

    /** Reads the vectors of the words of {@code index}; of several for one word the first counts. */
    static FileVectors read(String path, WordIndex index, long mostNumbers) {
        FileVectors found = new FileVectors(index.size());
        VectorText text = new VectorText(path);
        new OutsideFile(path, VectorsStep.FILE).forEachLine((line, number) -> {
            if (text.next(line)) {
                found.take(text, index.number(text.word()));
                requireFew((long) index.size() * text.size(), mostNumbers, path);
            }
        });
        return found;
    }

    private void take(VectorText text, int word) {
        float[] vector = text.vector();
        if (word < 0) {
            unknown++;
        } else if (vectors[word] == null && UnitRows.length(vector) > 0) {
            vectors[word] = vector;
        }
    }

    private static void requireFew(long numbers, long most, String path) {
        if (numbers > most) {
            throw new UserException(
                    "Cannot use vectors: words of the corpus times numbers in a vector of the file are more " + "than "
                            + most + ", too many for the driver; raise statistics.vectors.min-count (" + path + ")");
        }
    }

    /** By word number; null where the file has none, or only zeros. */
    float[][] vectors() {
        return vectors;
    }

    /** How many vectors of the file are of words that the corpus has not, or not often enough. */
    long unknown() {
        return unknown;
    }
}
