package dev.lacuna.jobs.launch;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few thousand sentences from a small grammar with fixed phrases, and a configuration small enough for a test. */
final class SmallCorpus {
    private static final List<String> SUBJECTS = List.of(
            "the old mill", "new york", "a member of the order", "the united states", "her brother", "an arctic tern");
    private static final List<String> VERBS =
            List.of("stands by", "looks like", "was written about", "remembers", "crosses");
    private static final List<String> OBJECTS = List.of(
            "the river bank", "los angeles", "nothing at all", "the red sea", "mountains of the moon", "éclairs");
    private static final int DOCUMENTS = 3000;

    private SmallCorpus() {}

    /** Writes the corpus and its configuration into {@code directory}; returns the configuration's path. */
    static Path write(Path directory) throws IOException {
        KeyedRandom random = new KeyedRandom(RandomKey.of(1, "small corpus", "", 0, 0));
        StringBuilder text = new StringBuilder();
        for (int document = 0; document < DOCUMENTS; document++) {
            for (int sentences = 1 + random.nextInt(4); sentences > 0; sentences--) {
                text.append(pick(SUBJECTS, random))
                        .append(' ')
                        .append(pick(VERBS, random))
                        .append(' ')
                        .append(pick(OBJECTS, random))
                        .append(", number ")
                        .append(random.nextInt(500))
                        .append(". ");
            }
            text.append('\n');
        }
        Files.writeString(directory.resolve("corpus.txt"), text);
        return Files.writeString(
                directory.resolve("small.conf"),
                """
                corpus.paths = ["CORPUS"]
                tokenizer.train.vocab-size = 400
                statistics.ngrams.min-count = 5
                sequence.length = 32
                shards.count = 4
                train {
                  epochs = 4
                  batch-size = 8
                  averaging-frequency = 2
                  model { hidden-size = 32, layers = 1, heads = 2 }
                }
                """
                        .replace("CORPUS", directory.resolve("corpus.txt").toString()));
    }

    private static String pick(List<String> choices, KeyedRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
