package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.corpus.packing.Packer;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every format a file has the same documents however it is shared out among tasks, and however it is packed. */
class FormatSplitsTest {
    @TempDir
    Path home;

    private static final List<SplitSizes> SIZES =
            List.of(new SplitSizes(1 << 20, 2, 0), new SplitSizes(300_007, 3, 0), new SplitSizes(10_007, 5, 0));

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("a.txt", "format=text", "text.document=line"),
                Arguments.of("a.txt", "format=text", "text.document=blank-line"),
                Arguments.of("a.txt", "format=text", "text.document=file"),
                Arguments.of("a.jsonl", "format=jsonl", "fields.second-text=b"),
                Arguments.of("a.json", "format=json", "fields.second-text=b"),
                Arguments.of("a.csv", "format=csv", "csv.multiline=true"),
                Arguments.of("b.csv", "format=csv", "csv.multiline=false"),
                Arguments.of("a.tsv", "format=tsv", "fields.columns=[n]"));
    }

    /** A file of 2.2 MB, larger than two stretches between which readers take turns; every tenth record is bad. */
    private static String content(String name) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(9, "format splits", name, 0, 0));
        StringBuilder text = new StringBuilder();
        text.append(name.endsWith("csv") ? "n,text\n" : name.endsWith("tsv") ? "n\ttext\n" : "");
        text.append(name.equals("a.json") ? "[" : "");
        for (int i = 0; text.length() < 2_200_000; i++) {
            String words = words(random.nextInt(random.nextInt(30) == 0 ? 900 : 60), random) + i;
            boolean bad = random.nextInt(10) == 0;
            text.append(
                    switch (name) {
                        case "a.jsonl" -> "{\"text\": \"" + words + (bad ? "\n" : "\", \"b\": \"" + i + "\"}\n");
                        case "a.json" -> (i == 0 ? "" : ",\n") + "{\"text\": " + (bad ? "7}" : "\"" + words + "\"}");
                        case "a.csv" -> i + ",\"" + words + (bad ? "\"," : "\n\"\"more\"\",\"") + "\n";
                        case "b.csv" -> i + ",\"" + words + (bad ? "\n" : "\"\n");
                        case "a.tsv" -> i + (bad ? " " : "\t") + "\"" + words + "\n";
                        default -> words + (bad ? "\n\n" : "\n");
                    });
        }
        return text.append(name.equals("a.json") ? "]" : "").toString();
    }

    private static String words(int count, KeyedRandom random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(40_000), 36)).append("ö ");
        }
        return words.toString();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void splitsAndPackingDoNotChangeDocuments(String name, String format, String option) throws IOException {
        byte[] bytes = content(name).getBytes(StandardCharsets.UTF_8);
        FileSource plain = Reading.open(Files.write(home.resolve(name), bytes), format, option, "part-chars=1000");
        SkipLog skips = new SkipLog();
        List<Document> whole = Reading.read(plain.withSizes(Reading.ONE), skips);
        assertThat(whole).hasSizeGreaterThan(500).anyMatch(document -> document.part() > 0);
        assertThat(skips.isZero()).isEqualTo(format.equals("format=text"));
        for (SplitSizes sizes : SIZES) {
            assertSame(plain.withSizes(sizes), whole, skips);
        }
        for (Packer packer : Packer.values()) {
            Path packed = home.resolve(packer + "/" + name + packer.ending());
            Files.createDirectories(packed.getParent());
            Files.write(packed, packer.pack(bytes));
            assertSameText(Reading.open(packed, format, option, "part-chars=1000"), whole, packer);
        }
    }

    private static void assertSame(FileSource source, List<Document> whole, SkipLog skips) {
        SkipLog own = new SkipLog();
        assertThat(Reading.read(source, own).equals(whole))
                .as("%d splits", source.splits().size())
                .isTrue();
        assertThat(own.skipped()).isEqualTo(skips.skipped());
    }

    /** Ids and sources differ, because the names of the files do. */
    private static void assertSameText(FileSource source, List<Document> whole, Packer packer) {
        assertThat(shape(Reading.read(source)).equals(shape(whole)))
                .as("%s", packer)
                .isTrue();
    }

    private static List<Document> shape(List<Document> documents) {
        return documents.stream()
                .map(d -> new Document("", d.part(), d.text(), d.second(), "", d.offset(), d.columns()))
                .collect(Collectors.toList());
    }
}
