package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.statistics.lm.ArpaText;
import dev.lacuna.statistics.lm.Unigrams;
import dev.lacuna.statistics.lm.WordBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The model as an ARPA file: the driver puts head, words and the {@link ArpaPieces} together, as a stream. Compressed,
 * each of these is a member of its own; gzip allows several in one file.
 */
final class ArpaFile {
    private final FileSystem files;
    private final ArpaPieces pieces;
    private final int buckets;

    ArpaFile(FileSystem files, ArpaPieces pieces, int buckets) {
        this.files = files;
        this.pieces = pieces;
        this.buckets = buckets;
    }

    /**
     * Writes {@code path} and removes the pieces.
     *
     * @param sizes how many n-grams there are of order 1, 2 and so on
     * @param logBackoffs weights of single words
     */
    void write(Path path, List<Long> sizes, Unigrams unigrams, float[] logBackoffs, WordBytes words)
            throws IOException {
        try (OutputStream out = files.create(path, true)) {
            StringBuilder head = new StringBuilder("\\data\\\n");
            for (int order = 1; order <= sizes.size(); order++) {
                head.append("ngram ")
                        .append(order)
                        .append('=')
                        .append(sizes.get(order - 1))
                        .append('\n');
            }
            put(head.append("\n\\1-grams:\n").toString(), out);
            putWords(unigrams, logBackoffs, words, out);
            for (int order = 2; order <= sizes.size(); order++) {
                put("\n\\" + order + "-grams:\n", out);
                for (int bucket = 0; bucket < buckets; bucket++) {
                    try (InputStream piece = files.open(pieces.path(order, bucket))) {
                        piece.transferTo(out);
                    }
                }
            }
            put("\n\\end\\\n", out);
        }
        files.delete(new Path(pieces.directory()), true);
    }

    private void put(String text, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = pieces.packed(bytes)) {
            packed.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeTo(out);
    }

    private void putWords(Unigrams unigrams, float[] logBackoffs, WordBytes words, OutputStream out)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = pieces.packed(bytes)) {
            ArpaText text = new ArpaText(words);
            int[] ngram = new int[1];
            for (int word = 0; word < unigrams.size(); word++) {
                ngram[0] = word;
                if (!unigrams.isListed(word)) {
                    continue;
                }
                if (pieces.order() > 1) {
                    text.add(ngram, unigrams.logProb(word), logBackoffs[word]);
                } else {
                    text.addLongest(ngram, unigrams.logProb(word));
                }
            }
            text.writeTo(packed);
        }
        bytes.writeTo(out);
    }
}
