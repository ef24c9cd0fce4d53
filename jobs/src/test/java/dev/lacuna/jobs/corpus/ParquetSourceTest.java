package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.LocalFiles;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSourceTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType(
            """
            message corpus {
              optional binary text (STRING);
              optional binary other (STRING);
              optional int64 key;
              optional int32 day (DATE);
              optional boolean good;
              optional double score;
              optional binary raw;
              optional binary price (DECIMAL(9, 2));
              optional int96 old;
              optional group meta {
                optional binary domain (STRING);
                optional group deep { optional int32 year; }
              }
              optional binary a.b (STRING);
              repeated binary marks (STRING);
            }
            """);

    @TempDir
    Path home;

    private Path write(String name, List<Consumer<Group>> rows) throws IOException {
        Path file = home.resolve(name);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withType(SCHEMA)
                .withConf(LocalFiles.configuration())
                .withRowGroupSize(4096L)
                .withPageSize(512)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build()) {
            for (Consumer<Group> row : rows) {
                Group group = new SimpleGroup(SCHEMA);
                row.accept(group);
                writer.write(group);
            }
        }
        return file;
    }

    private static List<Document> read(Path path, String... settings) {
        List<String> all = new ArrayList<>(List.of("format=parquet"));
        all.addAll(Arrays.asList(settings));
        return Reading.read(Reading.open(path, all.toArray(String[]::new)));
    }

    @Test
    void everyRowIsReadOnceHoweverTheFileIsSplit() throws IOException {
        Path file = write(
                "a.parquet",
                IntStream.range(0, 3000)
                        .<Consumer<Group>>mapToObj(i -> row -> {
                            if (i % 7 > 0) {
                                row.append("text", "wörd " + i + " and more".repeat(i % 50));
                            }
                            row.append("key", (long) i);
                        })
                        .toList());
        FileSource source = Reading.open(file, "format=parquet", "fields.id=key");
        SkipLog skips = new SkipLog();
        List<Document> whole = Reading.read(source.withSizes(Reading.ONE), skips);
        assertThat(whole)
                .extracting(Document::offset)
                .isEqualTo(IntStream.range(0, 3000)
                        .filter(i -> i % 7 > 0)
                        .mapToObj(i -> (long) i)
                        .toList());
        assertThat(whole)
                .allMatch(d ->
                        d.id().equals(String.valueOf(d.offset())) && d.text().startsWith("wörd " + d.id()));
        assertThat(skips.skipped()).singleElement().satisfies(skip -> {
            assertThat(skip.reason()).isEqualTo("without text");
            assertThat(skip.count()).isEqualTo(429);
            assertThat(skip.examples()).contains("a.parquet at row 0");
        });
        for (long size : new long[] {1000, 4096, 50_000}) {
            assertThat(Reading.read(source.withSizes(new SplitSizes(size, 1, 0))))
                    .isEqualTo(whole);
        }
    }

    @Test
    void valuesOfAllTypesBecomeTextAndMissingOnesNull() throws IOException {
        Path file = write(
                "a.parquet",
                List.of(
                        row -> {
                            row.append("text", "one")
                                    .append("other", "two")
                                    .append("key", -5L)
                                    .append("day", 365);
                            row.append("good", true).append("score", 0.5).append("raw", "räw");
                            row.append("price", Binary.fromConstantByteArray(new byte[] {4, (byte) 0xD2}));
                            row.append("a.b", "dotted");
                            row.addGroup("meta")
                                    .append("domain", "law")
                                    .addGroup("deep")
                                    .append("year", 1984);
                        },
                        row -> row.append("text", "three").addGroup("meta")));
        List<Document> documents = read(
                file,
                "fields.second-text=other",
                "fields.columns=[key, day, good, score, raw, price, a.b, meta.domain, meta.deep.year, text]");
        assertThat(documents.get(0).columns())
                .containsExactly("-5", "1971-01-01", "true", "0.5", "räw", "12.34", "dotted", "law", "1984", "one");
        assertThat(documents.get(0).second()).isEqualTo("two");
        assertThat(documents.get(1).columns())
                .containsExactly(null, null, null, null, null, null, null, null, null, "three");
        assertThat(documents.get(1).second()).isNull();
        assertThat(read(file, "fields.text=meta.domain"))
                .extracting(Document::text)
                .containsExactly("law");
    }

    @Test
    void bytesThatAreNoTextAreABadRow() throws IOException {
        Path file = write(
                "a.parquet",
                List.of(
                        row -> row.append("text", Binary.fromConstantByteArray(new byte[] {'a', (byte) 0xFF})),
                        row -> row.append("text", "fine")));
        SkipLog skips = new SkipLog();
        assertThat(Reading.read(Reading.open(file, "format=parquet"), skips))
                .extracting(Document::text)
                .containsExactly("fine");
        assertThat(Reading.skipped(skips)).containsEntry("not UTF-8", List.of("a.parquet at row 0"));
        assertThatThrownBy(() -> read(file, "on-error=fail"))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith("(a.parquet, row 0)");
    }

    @Test
    void aColumnThatIsNotThereOrCannotBeUsedIsNamedWithThoseThatAre() throws IOException {
        Path file = write("a.parquet", List.of(row -> row.append("text", "one")));
        for (String setting : List.of(
                "fields.text=body",
                "fields.text=meta.x",
                "fields.text=text.x",
                "fields.text=key",
                "fields.text=marks",
                "fields.text=meta",
                "fields.columns=[marks]",
                "fields.columns=[old]",
                "fields.second-text=price")) {
            assertThatThrownBy(() -> read(file, setting))
                    .as(setting)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(setting.replaceAll(".*=\\[?|]", ""))
                    .hasMessageContaining("which are text, other, key, day")
                    .hasMessageEndingWith("(a.parquet)");
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(write(
                "a.parquet",
                IntStream.range(0, 500)
                        .<Consumer<Group>>mapToObj(i -> row -> row.append("text", "text " + i))
                        .toList()));
        for (int length : new int[] {0, 3, 8, 100, bytes.length / 2, bytes.length - 1}) {
            Path torn = Files.write(home.resolve("torn.parquet"), Arrays.copyOf(bytes, length));
            assertDamaged(torn, length);
        }
        for (int at = 4; at < bytes.length; at += 61) {
            byte[] noise = bytes.clone();
            Arrays.fill(noise, at, Math.min(bytes.length, at + 40), (byte) 0xA5);
            Path file = Files.write(home.resolve("noise.parquet"), noise);
            try {
                read(file);
            } catch (UserException e) {
                assertThat(e).hasMessageContaining("noise.parquet").hasMessageStartingWith("Cannot read corpus: ");
            }
        }
    }

    private static void assertDamaged(Path file, int length) {
        assertThatThrownBy(() -> read(file))
                .as("%d bytes", length)
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot read corpus: not a whole parquet file, damaged or cut short (torn.parquet)");
    }
}
