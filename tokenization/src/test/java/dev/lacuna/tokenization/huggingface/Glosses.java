package dev.lacuna.tokenization.huggingface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The glosses of WordNet 3.1: definitions and examples in English. */
final class Glosses {
    private static final List<String> ALL = read();

    private Glosses() {}

    private static List<String> read() {
        List<String> glosses = new ArrayList<>();
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Glosses.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/data." + part),
                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.contains(" | "))
                        .forEach(line -> glosses.add(line.substring(line.indexOf(" | ") + 3)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(glosses);
    }

    /** One gloss in so many. */
    static List<String> oneIn(int step) {
        return IntStream.range(0, ALL.size() / step)
                .mapToObj(i -> ALL.get(i * step))
                .toList();
    }
}
