package dev.lacuna.jobs.statistics.keyphrase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents with capitals, some with a second text, some with keyphrases of their own. */
final class KeyphraseCorpus {
    /** Scored by hand in the tests of YAKE. */
    static final String BY_HAND = "The cup of tea. Tea of Java warms the cup of tea.";

    private KeyphraseCorpus() {}

    static Path write(Path directory) throws IOException {
        List<String> texts = TinyCorpus.documents(150, 7);
        Files.createDirectories(directory);
        for (int file = 0; file < 3; file++) {
            StringBuilder lines = new StringBuilder();
            for (int d = file; d < texts.size(); d += 3) {
                lines.append(record(d, texts)).append('\n');
            }
            Files.writeString(directory.resolve("part" + file + ".jsonl"), lines);
        }
        ObjectNode last = Json.object().put("id", "by hand").put("body", BY_HAND);
        last.put("keys", "cup of tea , Tea , java , tea cup , warms the");
        // Small files share a task, and so a file of each table.
        last.put("ignored", "x".repeat(5 << 20));
        Files.writeString(directory.resolve("part3.jsonl"), last + "\n");
        return directory;
    }

    private static ObjectNode record(int d, List<String> texts) {
        String text =
                texts.get(d).replace("river", d % 2 == 0 ? "River" : "river").replace("stone", "STONE");
        ObjectNode record = Json.object().put("id", "d" + d).put("body", text);
        if (d % 4 == 0) {
            record.put("reply", texts.get((d + 1) % texts.size()));
        }
        return d % 5 == 0 ? record.put("keys", "carbon dioxide , RIVER") : record;
    }

    static List<String> options(Path run, Path corpus, String... more) {
        List<String> options = new ArrayList<>();
        List<String> settings = new ArrayList<>(List.of(
                "run.dir=" + run,
                "corpus.format=jsonl",
                "corpus.paths=[\"" + corpus + "\"]",
                "corpus.fields.id=id",
                "corpus.fields.text=body",
                "corpus.fields.second-text=reply",
                "corpus.fields.columns=[keys]",
                "tokenizer.train.model=bpe",
                "tokenizer.train.vocab-size=300",
                "tokenizer.train.min-frequency=1",
                "tokenizer.noise.kind=bpe-dropout"));
        settings.addAll(List.of(more));
        for (String setting : settings) {
            options.add("--set");
            options.add(setting);
        }
        return options;
    }
}
