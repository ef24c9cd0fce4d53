package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CorpusParams;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text in memory read in pieces as the corpus reads files, and the same read naively. */
final class PlainReader {
    static final String NAME = "tales.txt";

    private PlainReader() {}

    /** A text and its offset. */
    record Found(long offset, String text) {}

    /** What task {@code ownership} reads, at most {@code most} bytes at a time. */
    static List<Document> read(
            byte[] bytes, boolean blankLines, Ownership ownership, int most, boolean failOnError, SkipLog skips) {
        CorpusFile file = MemoryFiles.file(NAME, bytes, most);
        return read(
                new TextFormat(blankLines ? "blank-line" : "line"),
                file,
                ownership,
                CorpusParams.PART_CHARS,
                new Problems(file, failOnError, skips));
    }

    /** What task {@code ownership} reads of a file in memory. */
    static List<Document> read(
            FileFormat format, CorpusFile file, Ownership ownership, int partChars, Problems problems) {
        try {
            List<Document> all = new ArrayList<>();
            format.read(new FileTask(file, ownership, partChars, problems, MemoryFiles.configuration()))
                    .forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents, read by one task. */
    static List<Document> whole(byte[] bytes, boolean blankLines) {
        return read(bytes, blankLines, Ownership.range(0, bytes.length), Integer.MAX_VALUE, true, new SkipLog());
    }

    static List<Found> found(List<Document> documents) {
        return documents.stream()
                .map(document -> new Found(document.offset(), document.text()))
                .toList();
    }

    /** The definition: lines end at \n or \r\n; a document is a line that is not blank, or a run of such lines. */
    static List<Found> naive(byte[] bytes, boolean blankLines) {
        List<Found> documents = new ArrayList<>();
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder block = new StringBuilder();
        int blockOffset = -1;
        for (int from = 0; from <= latin.length(); ) {
            int newline = latin.indexOf('\n', from);
            int to = newline < 0 ? latin.length() : newline;
            String line = latin.substring(from, to);
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            boolean blank = line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
            if (!blank && blankLines) {
                block.append(blockOffset < 0 ? "" : "\n").append(line);
                blockOffset = blockOffset < 0 ? from : blockOffset;
            } else if (!blank) {
                documents.add(new Found(from, utf8(line)));
            }
            if (blockOffset >= 0 && (blank || newline < 0)) {
                documents.add(new Found(blockOffset, utf8(block.toString())));
                block.setLength(0);
                blockOffset = -1;
            }
            from = newline < 0 ? latin.length() + 1 : newline + 1;
        }
        return documents;
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A small file of awkward pieces. */
    static byte[] awkward(int number) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(11, "awkward file", "", number, 0));
        String[] pieces = {
            "a",
            "be",
            "é",
            "€uro",
            "😀",
            "\n",
            "\n",
            "\r\n",
            "\n\n",
            "\n\n\n",
            "\r\n\r\n",
            "\n \n",
            "\n\t\r\n",
            " ",
            "\r",
            "\uFFFD",
            "long word after long word "
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
