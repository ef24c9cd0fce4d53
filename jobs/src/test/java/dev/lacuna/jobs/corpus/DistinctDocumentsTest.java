package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.run.SparkSessions;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistinctDocumentsTest {
    @TempDir
    static Path home;

    private static SparkSessions sessions;
    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        Cli.prepare();
        sessions = new SparkSessions("local[2]", Map.of());
        spark = JavaSparkContext.fromSparkContext(sessions.get().sparkContext());
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    /** 600 objects of some 40 texts, ids that repeat, some with a second text, some in parts, some bad. */
    private static Path corpus() throws IOException {
        KeyedRandom random = new KeyedRandom(RandomKey.of(6, "distinct", "", 0, 0));
        Path directory = Files.createDirectories(home.resolve("c"));
        for (int file = 0; file < 3; file++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                String text = "Text " + Math.min(random.nextInt(40), random.nextInt(40)) + ".";
                text = random.nextInt(4) == 0 ? text + " Tail.".repeat(300 + random.nextInt(2)) : text;
                lines.append("{\"id\": \"")
                        .append(random.nextInt(300))
                        .append("\", \"text\": \"")
                        .append(text)
                        .append('"');
                lines.append(random.nextInt(3) == 0 ? ", \"b\": \"second " + random.nextInt(2) + "\"" : "");
                lines.append(random.nextInt(20) == 0 ? "\n" : "}\n");
            }
            Files.writeString(directory.resolve("f" + file + ".jsonl"), lines);
        }
        return directory;
    }

    private static FileSource open(Path path, boolean deduplicate) {
        return Reading.open(
                path,
                "format=jsonl",
                "fields.id=id",
                "fields.second-text=b",
                "part-chars=1000",
                "deduplicate=" + deduplicate);
    }

    /** Documents as lists of parts, in the order of the corpus. */
    private static List<List<Document>> grouped(List<Document> parts) {
        List<List<Document>> documents = new ArrayList<>();
        for (Document part : parts) {
            if (part.part() == 0) {
                documents.add(new ArrayList<>());
            }
            documents.get(documents.size() - 1).add(part);
        }
        return documents;
    }

    private static String content(List<Document> parts) {
        StringBuilder content = new StringBuilder();
        parts.forEach(part -> content.append(part.text()));
        return content.append('\t').append(parts.get(0).second()).toString();
    }

    @Test
    void ofEqualTextsTheOneWithTheLeastIdStaysForAnyNumberOfPartitions() throws IOException {
        Path path = corpus();
        List<List<Document>> all = grouped(Reading.read(open(path, false)));
        Map<String, List<Document>> least = new HashMap<>();
        for (List<Document> document : all) {
            // merge keeps the earlier one of equal ids
            least.merge(
                    content(document),
                    document,
                    (a, b) -> a.get(0).id().compareTo(b.get(0).id()) <= 0 ? a : b);
        }
        Set<List<Document>> kept = new HashSet<>(least.values());
        List<Document> expected =
                all.stream().filter(kept::contains).flatMap(List::stream).toList();
        assertThat(kept).hasSizeBetween(60, 250);
        assertThat(expected).anyMatch(document -> document.part() > 0);
        for (SplitSizes sizes :
                List.of(SplitSizes.DEFAULT, new SplitSizes(60_000, 1, 0), new SplitSizes(15_000, 1, 0))) {
            FileSource source = open(path, true).withSizes(sizes);
            SkipLog skips = new SkipLog();
            spark.sc().register(skips);
            DistinctDocuments documents = new DistinctDocuments(spark, source);
            assertThat(sorted(documents.read(skips)))
                    .as("%d splits", source.splits().size())
                    .isEqualTo(expected);
            assertThat(skips.skipped())
                    .filteredOn(skip -> skip.reason().equals("duplicate"))
                    .singleElement()
                    .satisfies(skip -> assertThat(skip.count()).isEqualTo(all.size() - kept.size()));
            SkipLog bad = new SkipLog();
            Reading.read(source, bad);
            assertThat(skips.skipped()).containsAll(bad.skipped());
            assertThat(sorted(documents.read())).as("read again").isEqualTo(expected);
        }
    }

    private static List<Document> sorted(JavaRDD<Document> documents) {
        List<Document> all = new ArrayList<>(documents.collect());
        all.sort(Comparator.comparing(Document::source)
                .thenComparing(Document::offset)
                .thenComparing(Document::part));
        return all;
    }

    @Test
    void withoutDeduplicationAllAreReadSplitBySplit() throws IOException {
        FileSource source = open(corpus(), false).withSizes(new SplitSizes(50_000, 1, 0));
        DistinctDocuments documents = new DistinctDocuments(spark, source);
        assertThat(documents.read().getNumPartitions()).isEqualTo(source.tasks().size());
        assertThat(documents.read().collect()).isEqualTo(Reading.read(source));
    }
}
