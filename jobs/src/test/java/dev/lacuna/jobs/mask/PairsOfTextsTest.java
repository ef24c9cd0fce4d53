package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.Tables;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A corpus of pairs with alignments, and of a few texts alone, from the command line to shards and back. */
class PairsOfTextsTest {
    private static final int LENGTH = 40;
    private static final List<String> WORDS = List.of("river stone wind garden light winter bread silver quiet tower"
            .split(" "));
    private static final Map<String, String> FIRST = new TreeMap<>();
    private static final Map<String, String> SECOND = new TreeMap<>();
    private static Path home;
    private static Cli.Outcome masked;
    private static final Map<String, Tables.Content> SHARDS = new HashMap<>();
    private static final Map<String, Row> TOKENIZED = new TreeMap<>();
    private static List<Row> pairs;

    @BeforeAll
    static void run() {
        home = RunFiles.once("pairs of texts", PairsOfTextsTest::write);
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "pairs of texts", "", 0, 0));
        for (int d = 0; d < 120; d++) {
            FIRST.put("d" + d, text(1 + random.nextInt(30), random));
            if (d % 10 != 0) {
                SECOND.put("d" + d, text(1 + random.nextInt(30), random));
            }
        }
        masked = command("pipeline", "mask.recipes=[bert, xlm-align, title-guided]", "--until=mask");
        read();
    }

    private static void write(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    private static String text(int words, KeyedRandom random) {
        StringJoiner text = new StringJoiner(" ");
        for (int w = 0; w < words; w++) {
            text.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
