package dev.lacuna.jobs.statistics.lm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads an ARPA file strictly, as its format is published, and scores with it as back-off models are defined. */
final class Arpa {
    /** Log10 of probability and backoff weight. */
    record Entry(double logProb, double logBackoff) {}

    final Map<Integer, Integer> announced = new TreeMap<>();
    final Map<List<String>, Entry> entries = new HashMap<>();

    Arpa(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            expect("\\data\\", lines.readLine());
            String line;
            while (!(line = lines.readLine()).isEmpty()) {
                String[] count = line.substring("ngram ".length()).split("=");
                announced.put(Integer.parseInt(count[0]), Integer.parseInt(count[1]));
            }
            for (int order = 1; order <= announced.size(); order++) {
                expect("\\" + order + "-grams:", lines.readLine());
                while (!(line = lines.readLine()).isEmpty()) {
                    add(order, line);
                }
            }
            expect("\\end\\", lines.readLine());
            expect(null, lines.readLine());
        }
    }

    private void add(int order, String line) {
        String[] fields = line.split("\t");
        List<String> words = List.of(fields[1].split(" "));
        boolean longest = order == announced.size();
        if (words.size() != order || fields.length != (longest ? 2 : 3)) {
            throw new AssertionError("not a line of order " + order + ": " + line);
        }
        Entry entry = new Entry(Double.parseDouble(fields[0]), longest ? 0 : Double.parseDouble(fields[2]));
        if (entries.put(words, entry) != null) {
            throw new AssertionError("twice: " + line);
        }
    }

    private static void expect(String wanted, String found) {
        if (wanted == null ? found != null : !wanted.equals(found)) {
            throw new AssertionError("wanted " + wanted + ", found " + found);
        }
    }

    String known(String word) {
        return entries.containsKey(List.of(word)) ? word : "<unk>";
    }

    /** Log10 of the probability of the last of {@code words}, all of them known. */
    double logProb(List<String> words) {
        List<String> ngram = words.subList(Math.max(0, words.size() - announced.size()), words.size());
        Entry own = entries.get(ngram);
        if (own != null) {
            return own.logProb;
        }
        Entry context = entries.get(ngram.subList(0, ngram.size() - 1));
        return (context == null ? 0 : context.logBackoff) + logProb(ngram.subList(1, ngram.size()));
    }
}
