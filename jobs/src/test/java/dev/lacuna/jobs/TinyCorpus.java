package dev.lacuna.jobs;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents made by rule: skewed word counts, planted phrases, punctuation, unknown signs, very short and very long ones. */
public final class TinyCorpus {
    private static final List<String> WORDS = List.of(
            "the of and river stone wind garden light winter bread silver quiet tower bridge horse lantern paper"
                    .split(" "));
    private static final List<String> PHRASES = List.of(
            "new york city", "carbon dioxide", "once upon a time", "per capita", "the state of the art machine");
    private static final List<String> SIGNS = List.of(",", ".", " -", ";", "!", " (aside)", " \u2603", " [SEP]", "?!");

    private TinyCorpus() {}

    /** {@code count} documents of one line each. */
    public static List<String> documents(int count, long seed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "tiny corpus", "", 0, 0));
        List<String> documents = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            int phrases = d % 29 == 0 ? 80 : 1 + random.nextInt(12);
            documents.add(document(phrases, random));
        }
        return documents;
    }

    private static String document(int parts, KeyedRandom random) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < parts; p++) {
            text.append(text.isEmpty() ? "" : " ").append(part(random));
            if (random.nextInt(3) == 0) {
                text.append(SIGNS.get(random.nextInt(SIGNS.size())));
            }
            if (random.nextInt(9) == 0) {
                text.append(". The");
            }
        }
        return text.toString();
    }

    private static String part(KeyedRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> PHRASES.get(random.nextInt(PHRASES.size()));
            case 2 -> "r" + Integer.toString(random.nextInt(400), 36);
                // The smaller of two draws: words at the front are more frequent.
            default -> WORDS.get(Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size())));
        };
    }

    /** Writes {@code count} documents into {@code files} files of {@code directory} and returns it. */
    public static Path write(Path directory, int count, int files, long seed) {
        List<String> documents = documents(count, seed);
        try {
            Files.createDirectories(directory);
            for (int f = 0; f < files; f++) {
                List<String> part = documents.subList(count * f / files, count * (f + 1) / files);
                Files.writeString(directory.resolve("part" + f + ".txt"), String.join("\n", part) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** Options of a pipeline over {@code corpus} that takes seconds. */
    public static List<String> settings(Path run, Path corpus) {
        List<String> options = new ArrayList<>();
        for (String setting : List.of(
                "run.dir=" + run,
                "corpus.paths=[\"" + corpus + "\"]",
                "corpus.text.document=line",
                "tokenizer.train.vocab-size=300",
                "tokenizer.train.limit-alphabet=40",
                "statistics.ngrams.min-count=3",
                "statistics.pmi.vocabulary-size=80",
                "sequence.length=32",
                "shards.count=4",
                "shards.valid-fraction=0.2",
                "train.model.hidden-size=16",
                "train.model.layers=1",
                "train.model.heads=1",
                "train.averaging-frequency=2",
                "train.batch-size=4",
                "train.epochs=0.5")) {
            options.add("--set");
            options.add(setting);
        }
        return options;
    }
}
