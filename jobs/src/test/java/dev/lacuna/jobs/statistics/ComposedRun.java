package dev.lacuna.jobs.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run over documents composed of known sentences, so that counts follow from the composition, not from what the tokenizer
 * made of the text. A word with a blank in front and one without are the same word in two forms.
 */
public final class ComposedRun {
    /** The last ones are rare. */
    private static final List<String> WORDS = List.of(
            ("the of and river stone wind garden light winter bread silver quiet tower bridge horse lantern paper"
                            + " encyclopaedia")
                    .split(" "));

    /** A document: sentences of words, the full stop included, and the values of its columns, null where it has none. */
    public record Document(List<List<String>> sentences, String period, String domain) {
        public List<String> words() {
            return sentences.stream().flatMap(List::stream).toList();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (List<String> sentence : sentences) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(String.join(" ", sentence.subList(0, sentence.size() - 1)))
                        .append('.');
            }
            return text.toString();
        }
    }

    private final Path corpus;
    private final Path run;
    private final List<Document> documents = new ArrayList<>();

    private ComposedRun(Path corpus, Path run) {
        this.corpus = corpus;
        this.run = run;
        KeyedRandom random = new KeyedRandom(RandomKey.of(9, "composed", "", 0, 0));
        for (int d = 0; d < 120; d++) {
            documents.add(document(random, d));
        }
    }

    /** A run in {@code home} in which the corpus is tokenized. */
    public static ComposedRun tokenized(Path home) {
        Path made = RunFiles.once("composed", ComposedRun::tokenize);
        RunFiles.copyTokenized(made.resolve("run"), home.resolve("run"));
        return new ComposedRun(made.resolve("corpus"), home.resolve("run"));
    }

    private static void tokenize(Path home) throws IOException {
        ComposedRun made = new ComposedRun(Files.createDirectories(home.resolve("corpus")), home.resolve("run"));
        for (int file = 0; file < 2; file++) {
            List<String> lines = made.documents.subList(file * 60, file * 60 + 60).stream()
                    .map(ComposedRun::json)
                    .toList();
            Files.write(made.corpus.resolve("part" + file + ".jsonl"), lines);
        }
        made.run("tokenize");
    }

    private static Document document(KeyedRandom random, int number) {
        List<List<String>> sentences = new ArrayList<>();
        for (int s = 0; s <= random.nextInt(5); s++) {
            List<String> sentence = new ArrayList<>();
            for (int w = 0; w <= random.nextInt(12); w++) {
                sentence.add(WORDS.get(Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size()))));
            }
            String first = sentence.get(0);
            sentence.set(0, Character.toUpperCase(first.charAt(0)) + first.substring(1));
            sentence.add(".");
            sentences.add(Collections.unmodifiableList(sentence));
        }
        return new Document(sentences, "18" + (40 + 20 * (number % 3)), number % 7 == 0 ? null : "d" + number % 2);
    }

    private static String json(Document document) {
        ObjectNode node = Json.object().put("text", document.text()).put("period", document.period());
        if (document.domain() != null) {
            node.put("domain", document.domain());
        }
        return node.toString();
    }

    public List<Document> documents() {
        return documents;
    }

    public Path directory() {
        return run;
    }

    /** Computes the tables {@code tables}; fails if the command does. */
    public void compute(String tables, String... more) {
        run(
                "statistics",
                Stream.concat(Stream.of("--tables", tables), Stream.of(more)).toArray(String[]::new));
    }

    private void run(String command, String... more) {
        Cli.Outcome outcome = attempt(command, more);
        if (outcome.code() != 0) {
            throw new AssertionError(outcome.err());
        }
    }

    /** Runs a command over the corpus. */
    public Cli.Outcome attempt(String command, String... more) {
        List<String> options = new ArrayList<>();
        for (String setting : List.of(
                "run.dir=" + directory(),
                "corpus.format=jsonl",
                "corpus.paths=[\"" + corpus + "/*.jsonl\"]",
                "corpus.fields.columns=[period, domain]",
                "tokenizer.train.model=byte-bpe",
                "tokenizer.train.vocab-size=320",
                "tokenizer.train.lowercase=false")) {
            options.addAll(List.of("--set", setting));
        }
        return Cli.local(command, options, more);
    }

    /** The metrics of {@code table}. */
    public JsonNode metrics(String table) {
        return RunFiles.metrics(table(table));
    }

    /** The directory of {@code table}. */
    public Path table(String table) {
        return directory().resolve("statistics/" + table);
    }
}
