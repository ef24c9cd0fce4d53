package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is cut, every document is read once, in order, the same. */
class SplitBoundariesTest {
    static Stream<byte[]> files() {
        Stream<String> named = Stream.of(
                "",
                "\n",
                "\n\n\n",
                " \n\t\n",
                "one",
                "one\n",
                "one\ntwo\n\nthree\nfour\n",
                "one\r\ntwo\r\n\r\nthree\r\n",
                "\n\n\none\n\n\n\n\ntwo",
                "one\n   \ntwo\n \t \nthree\n\n",
                "ünï\n\ncödé 😀😀\n€\n\n\uFFFD kept",
                "a document much longer than any of the splits is\nand goes on\n\nb\n\nc");
        return Stream.concat(
                named.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                IntStream.range(0, 150).mapToObj(PlainReader::awkward));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readInOneGoIsTheDefinition(byte[] file) {
        for (boolean blankLines : new boolean[] {false, true}) {
            assertThat(PlainReader.found(PlainReader.whole(file, blankLines)))
                    .as("blank-line %s", blankLines)
                    .isEqualTo(PlainReader.naive(file, blankLines));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySplitSizeReadsEveryDocumentOnceInOrder(byte[] file) {
        for (boolean blankLines : new boolean[] {false, true}) {
            List<Document> whole = PlainReader.whole(file, blankLines);
            for (int size = 1; size <= file.length + 1; size++) {
                List<Document> pieces = new ArrayList<>();
                for (int start = 0; start == 0 || start < file.length; start += size) {
                    pieces.addAll(piece(file, blankLines, start, Math.min(file.length, start + size), 1 + size % 5));
                }
                assertThat(pieces)
                        .as("blank-line %s, splits of %d", blankLines, size)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCutInTwoReadsEveryDocumentOnceInOrder(byte[] file) {
        for (boolean blankLines : new boolean[] {false, true}) {
            List<Document> whole = PlainReader.whole(file, blankLines);
            for (int cut = 0; cut <= file.length; cut++) {
                List<Document> pieces = new ArrayList<>(piece(file, blankLines, 0, cut, Integer.MAX_VALUE));
                pieces.addAll(piece(file, blankLines, cut, file.length, Integer.MAX_VALUE));
                assertThat(pieces)
                        .as("blank-line %s, cut at %d", blankLines, cut)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesAcrossTheReadersOwnBufferAreWhole(boolean blankLines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 400_000; i++) {
            text.append("é".repeat(i % 300)).append(i).append(i % 7 == 0 ? "\r\n\r\n" : "\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        List<Document> whole = PlainReader.whole(file, blankLines);
        assertThat(PlainReader.found(whole)).isEqualTo(PlainReader.naive(file, blankLines));
        for (int size : new int[] {65_535, 65_536, 65_537, 100_003}) {
            List<Document> pieces = new ArrayList<>();
            for (int start = 0; start < file.length; start += size) {
                pieces.addAll(piece(file, blankLines, start, Math.min(file.length, start + size), 8191));
            }
            assertThat(pieces).as("splits of %d", size).isEqualTo(whole);
        }
    }

    private static List<Document> piece(byte[] file, boolean blankLines, int start, int end, int most) {
        return PlainReader.read(file, blankLines, Ownership.range(start, end), most, true, new SkipLog());
    }
}
