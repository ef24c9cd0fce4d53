package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long documents are read in parts, and text of several lines as a stream. */
class PartsTest {
    private static final int PART = 300;

    private static List<Document> read(byte[] bytes, String form, Ownership ownership, int partChars, SkipLog skips) {
        CorpusFile file = MemoryFiles.file("long.txt", bytes, 4099);
        return PlainReader.read(
                new TextFormat(form), file, ownership, partChars, new Problems(file, skips == null, skips));
    }

    private static List<Document> whole(String text, String form, int partChars) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, form, Ownership.range(0, bytes.length), partChars, null);
    }

    private static String text(int number) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(2, "long documents", "", number, 0));
        String[] pieces = {"word ", "Sentence. ", "é", "😀", "\n", "\n", "\r\n", " \n", "\n\n", "more words "};
        StringBuilder text = new StringBuilder();
        int rarity = 1 + random.nextInt(100);
        for (int i = random.nextInt(900); i > 0; i--) {
            int piece = random.nextInt(pieces.length);
            text.append(piece >= 4 && piece <= 8 && random.nextInt(rarity) > 0 ? "x" : pieces[piece]);
        }
        return text.toString();
    }

    private static Map<Long, String> joined(List<Document> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        Document::offset, Collectors.mapping(Document::text, Collectors.joining())));
    }

    private static void assertNumbered(List<Document> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Document part = parts.get(i);
            assertThat(part.text().length()).isBetween(1, PART);
            if (part.part() > 0) {
                assertThat(part.part()).isEqualTo(parts.get(i - 1).part() + 1);
                assertThat(part.id()).isEqualTo(parts.get(i - 1).id());
                assertThat(part.offset()).isEqualTo(parts.get(i - 1).offset());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "blank-line", "file"})
    void thePartsOfADocumentAreTheDocument(String form) {
        int manyParts = 0;
        for (int number = 0; number < 150; number++) {
            String text = text(number);
            List<Document> parts = whole(text, form, PART);
            List<Document> documents = whole(text, form, Integer.MAX_VALUE / 4);
            assertNumbered(parts);
            assertThat(joined(parts)).isEqualTo(joined(documents));
            assertThat(documents).allMatch(document -> document.part() == 0);
            assertThat(parts.stream().filter(p -> p.part() == 0).map(Document::id))
                    .isEqualTo(documents.stream().map(Document::id).toList());
            manyParts += parts.size() > documents.size() + 2 ? 1 : 0;
        }
        assertThat(manyParts).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "blank-line"})
    void splitsDoNotChangeParts(String form) {
        for (int number = 0; number < 30; number++) {
            byte[] bytes = text(number).getBytes(StandardCharsets.UTF_8);
            List<Document> whole = read(bytes, form, Ownership.range(0, bytes.length), PART, null);
            for (int size = 1 + number; size < bytes.length; size += 211) {
                List<Document> pieces = new ArrayList<>();
                for (int start = 0; start < bytes.length; start += size) {
                    pieces.addAll(read(
                            bytes, form, Ownership.range(start, Math.min(bytes.length, start + size)), PART, null));
                }
                assertThat(pieces).as("splits of %d", size).isEqualTo(whole);
            }
        }
    }

    @Test
    void aFileIsItsLinesWithoutBlankOnesAtItsEnds() {
        for (int number = 0; number < 100; number++) {
            String text = text(number);
            String lines = Arrays.stream(text.split("\n", -1))
                    .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                    .map(line -> line.replaceAll("[ \t\r]+", "").isEmpty() ? "" : line)
                    .collect(Collectors.joining("\n"));
            String expected = lines.replaceAll("^\n+|\n+$", "");
            List<Document> documents = whole(text, "file", Integer.MAX_VALUE / 4);
            assertThat(documents.stream().map(Document::text).collect(Collectors.joining()))
                    .isEqualTo(expected);
            assertThat(documents).allMatch(document -> document.offset() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank-line", "file"})
    void ofALongDocumentWithABadLineThePartsBeforeItStay(String form) {
        byte[] bytes =
                ("One sentence. ".repeat(100) + "\nbad \u00FF\nnot read\n").getBytes(StandardCharsets.ISO_8859_1);
        SkipLog skips = new SkipLog();
        List<Document> parts = read(bytes, form, Ownership.range(0, bytes.length), PART, skips);
        assertNumbered(parts);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat("One sentence. ".repeat(100))
                .startsWith(parts.stream().map(Document::text).collect(Collectors.joining()));
        assertThat(Reading.skipped(skips)).containsEntry("not UTF-8", List.of("long.txt at byte 0"));
        assertThatThrownBy(() -> read(bytes, form, Ownership.range(0, bytes.length), PART, null))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith("(long.txt, line 1)");
    }

    @Test
    void ofAFileWithABadLineNothingIsReadIfItIsShort() {
        byte[] bytes = "\n\none\n\u00FF\n\ntwo\n".getBytes(StandardCharsets.ISO_8859_1);
        SkipLog skips = new SkipLog();
        assertThat(read(bytes, "file", Ownership.range(0, bytes.length), PART, skips))
                .isEmpty();
        assertThat(skips.skipped()).hasSize(1);
    }

    @Test
    void onlyTheFirstPartHasTheSecondTextAndEveryPartTheColumns() {
        Assembler assembler = new Assembler(MemoryFiles.file("a.jsonl", new byte[0], 1), 10);
        FieldNames names = new FieldNames(List.of("t", "s", "i", "c"));
        try {
            assembler.record(5, names, new String[] {"one two three four", "second", "id", "x"});
        } catch (BadRecord e) {
            throw new AssertionError(e);
        }
        assertThat(List.of(assembler.poll(), assembler.poll()))
                .containsExactly(
                        new Document("id", 0, "one two ", "second", "a.jsonl", 5, List.of("x")),
                        new Document("id", 1, "three four", null, "a.jsonl", 5, List.of("x")));
        assertThat(assembler.poll()).isNull();
    }
}
