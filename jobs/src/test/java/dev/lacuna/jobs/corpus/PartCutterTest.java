package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.sentence.RuleSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartCutterTest {
    private static List<String> cut(int most, List<String> pieces) {
        PartCutter cutter = new PartCutter(most);
        List<String> parts = new ArrayList<>();
        for (String piece : pieces) {
            cutter.append(piece);
            for (String part = cutter.next(); part != null; part = cutter.next()) {
                parts.add(part);
            }
        }
        for (String part = cutter.last(); part != null; part = cutter.last()) {
            parts.add(part);
        }
        return parts;
    }

    /** The rule, by trying every length from the longest. */
    private static List<String> naive(String text, int most) {
        List<String> parts = new ArrayList<>();
        for (String rest = text;
                !rest.isEmpty();
                rest = rest.substring(parts.get(parts.size() - 1).length())) {
            parts.add(rest.substring(0, naiveLength(rest, most)));
        }
        return parts;
    }

    private static int naiveLength(String rest, int most) {
        if (rest.length() <= most) {
            return rest.length();
        }
        String seen = rest.substring(0, Math.min(rest.length(), most + PartCutter.LOOKAHEAD));
        List<Integer> sentenceEnds = new ArrayList<>();
        for (int end = new RuleSentences().next(seen, 0);
                end < seen.length();
                end = new RuleSentences().next(seen, end)) {
            sentenceEnds.add(end);
        }
        return IntStream.iterate(most, length -> length - 1)
                .limit(most)
                .filter(sentenceEnds::contains)
                .findFirst()
                .orElseGet(() -> IntStream.iterate(most, length -> length - 1)
                        .limit(most)
                        .filter(length -> Character.isWhitespace(rest.charAt(length - 1)))
                        .findFirst()
                        .orElse(Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most));
    }

    private static String text(KeyedRandom random) {
        String[] pieces = {
            "a",
            "word",
            " ",
            " ",
            ". ",
            "The",
            "? Yes",
            "! no",
            "。",
            "\n",
            "\n\n",
            "😀",
            "😀😀😀😀😀😀",
            "Dr. ",
            "e.g. ",
            "longwordwithoutanyend",
            "\u3000",
            ".) Next"
        };
        StringBuilder text = new StringBuilder();
        int[] common = {random.nextInt(pieces.length), random.nextInt(pieces.length)};
        for (int i = random.nextInt(500); i > 0; i--) {
            text.append(pieces[random.nextInt(3) == 0 ? common[i % 2] : random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    static Stream<Integer> numbers() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void partsAreTheLongestPrefixesInWhateverPiecesTheTextComes(int number) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(7, "parts", "", number, 0));
        String text = text(random);
        int most = 2 + random.nextInt(random.nextInt(4) == 0 ? 400 : 40);
        List<String> expected = naive(text, most);
        assertThat(cut(most, List.of(text))).isEqualTo(expected);
        assertThat(String.join("", expected)).isEqualTo(text);
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + random.nextInt(50));
            pieces.add(text.substring(from, to));
            from = to;
        }
        assertThat(cut(most, pieces)).isEqualTo(expected);
    }

    @Test
    void sentencesWinOverWhiteSpaceAndWhiteSpaceOverNothing() {
        assertThat(cut(14, List.of("One is. Two are. Three."))).containsExactly("One is.", " Two are.", " Three.");
        assertThat(cut(6, List.of("one two three"))).containsExactly("one ", "two ", "three");
        assertThat(cut(3, List.of("😀😀😀"))).containsExactly("😀", "😀", "😀");
        assertThat(cut(5, List.of("short"))).containsExactly("short");
        assertThat(cut(5, List.of())).isEmpty();
    }

    @Test
    void aTextOfManyPartsIsCutWhole() {
        PartCutter cutter = new PartCutter(1000);
        String piece = "some words ".repeat(10);
        long length = 0;
        for (int i = 0; i < 200_000; i++) { // 22 million chars
            cutter.append(piece);
            for (String part = cutter.next(); part != null; part = cutter.next()) {
                length += part.length();
            }
        }
        for (String part = cutter.last(); part != null; part = cutter.last()) {
            length += part.length();
        }
        assertThat(length).isEqualTo(200_000L * piece.length());
    }
}
