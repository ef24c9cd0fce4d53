package dev.lacuna.benchmarks;

import dev.lacuna.tokenization.huggingface.TokenizerFamily;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The text and the tokenizer of the tokenizer benchmarks, a line each: the file that {@code -Dlacuna.benchmark.text} names, gzipped or plain, else
 * the noun glosses of WordNet; the {@code tokenizer.json} that {@code -Dlacuna.benchmark.tokenizer} names, else one learned from
 * the text.
 */
final class BenchmarkText {
    private static final int VOCABULARY = 30_000;

    private BenchmarkText() {}

    static List<String> lines() throws IOException {
        String file = System.getProperty("lacuna.benchmark.text");
        if (file == null) {
            return Glosses.texts();
        }
        try (InputStream in = Files.newInputStream(Path.of(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** The text of the tokenizer's file. */
    static String tokenizer(TokenizerFamily family, List<String> texts) throws IOException {
        String file = System.getProperty("lacuna.benchmark.tokenizer");
        return file == null
                ? Glosses.learned(family, family == TokenizerFamily.WORDPIECE, VOCABULARY, texts)
                : Files.readString(Path.of(file));
    }
}
