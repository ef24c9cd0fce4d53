package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text as Hugging Face's library makes, and where that library knows them, the same places. */
class NormalizerJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METASPACE =
            "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"first\",\"split\":true}";
    private static final String ALONE =
            "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"[\\\\s\\\\S]\"},\"behavior\":\"Isolated\",\"invert\":false}";

    private static List<String> texts;
    private static List<String> fewerTexts;

    @BeforeAll
    static void makeTexts() {
        fewerTexts = new ArrayList<>(Texts.written());
        fewerTexts.addAll(Texts.random(4000));
        texts = new ArrayList<>(fewerTexts);
        texts.addAll(Texts.codePoints());
    }

    /** Those that keep characters in their order and one for one, drop some, or put in new ones. */
    static Stream<String> local() {
        return Stream.of(
                "null",
                "{\"type\":\"Lowercase\"}",
                "{\"type\":\"StripAccents\"}",
                "{\"type\":\"Nmt\"}",
                strip(true, true),
                strip(true, false),
                strip(false, true),
                replace("String", "''", "\""),
                replace("String", " ", "▁"),
                replace("Regex", "\\s+|a$", "$1 ~"),
                replace("Regex", " {2,}", ""),
                "{\"type\":\"Prepend\",\"prepend\":\"▁x\"}",
                sequence("{\"type\":\"Prepend\",\"prepend\":\"▁\"}", replace("String", " ", "▁")),
                sequence(),
                bert(true, true, "false", false),
                bert(false, true, "false", true));
    }

    /** Those that compose, decompose or reorder. */
    static Stream<String> forms() {
        return Stream.of(
                "{\"type\":\"NFC\"}",
                "{\"type\":\"NFD\"}",
                "{\"type\":\"NFKC\"}",
                "{\"type\":\"NFKD\"}",
                bert(true, true, "null", true),
                bert(true, false, "true", false),
                bert(false, false, "null", false),
                sequence(
                        "{\"type\":\"NFKD\"}",
                        "{\"type\":\"StripAccents\"}",
                        "{\"type\":\"Lowercase\"}",
                        strip(true, true)),
                sequence("{\"type\":\"NFD\"}", "{\"type\":\"Lowercase\"}", "{\"type\":\"StripAccents\"}"));
    }

    @ParameterizedTest
    @MethodSource({"local", "forms"})
    void textIsTheSame(String normalizer) {
        assertAgreement(normalizer, "null", texts, false);
    }

    @ParameterizedTest
    @MethodSource("local")
    void everyCharacterHasTheSamePlace(String normalizer) {
        assertAgreement(normalizer, ALONE, fewerTexts, true);
    }

    /** Which word is the first of the text depends on the place that the normalizer gave it. */
    @ParameterizedTest
    @MethodSource({"local", "forms"})
    void firstWordIsTheSame(String normalizer) {
        assertAgreement(normalizer, METASPACE, fewerTexts, false);
    }

    private static void assertAgreement(String normalizer, String preTokenizer, List<String> texts, boolean places) {
        Ours ours = new Ours(normalizer, preTokenizer);
        try (Reference reference = new Reference(normalizer, preTokenizer)) {
            for (String text : texts) {
                List<Word> expected = reference.words(text);
                List<Word> words = ours.words(text);
                if (places) {
                    assertThat(words).as(() -> describe(normalizer, text)).isEqualTo(expected);
                } else {
                    assertThat(words)
                            .extracting(Word::text)
                            .as(() -> describe(normalizer, text))
                            .isEqualTo(expected.stream().map(Word::text).toList());
                }
            }
        }
    }

    private static String describe(String normalizer, String text) {
        return normalizer + " of "
                + text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ByteLevel\"}",
                "{\"type\":\"Sequence\",\"normalizers\":[{\"type\":\"Unknown\"}]}",
                "{\"type\":\"Replace\",\"pattern\":{\"Regex\":\"a*\"},\"content\":\"\"}"
            })
    void refusesWhatItDoesNotDoExactly(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(UnsupportedPart.class)
                .hasMessageStartingWith("normalizer ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"type\":\"BertNormalizer\"}",
                "{\"type\":\"Strip\",\"strip_left\":1,\"strip_right\":true}",
                "{\"type\":\"Replace\",\"content\":\"\"}",
                "{\"type\":\"Replace\",\"pattern\":{\"String\":\"a\"}}",
                "{\"type\":\"Prepend\"}",
                "{\"type\":\"Sequence\"}"
            })
    void refusesMalformedNodesInOneLine(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read tokenizer: normalizer ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesSequencesWithoutEnd() {
        String nested = sequence();
        for (int i = 0; i < 100; i++) {
            nested = sequence(nested);
        }
        String json = nested;
        assertThatThrownBy(() -> parse(json)).isInstanceOf(UserException.class).hasMessageContaining("deep");
    }

    private static Normalizer parse(String json) throws Exception {
        return NormalizerJson.parse(JSON.readTree(json));
    }

    private static String bert(boolean clean, boolean chinese, String accents, boolean lowercase) {
        return "{\"type\":\"BertNormalizer\",\"clean_text\":" + clean + ",\"handle_chinese_chars\":" + chinese
                + ",\"strip_accents\":" + accents + ",\"lowercase\":" + lowercase + "}";
    }

    private static String strip(boolean left, boolean right) {
        return "{\"type\":\"Strip\",\"strip_left\":" + left + ",\"strip_right\":" + right + "}";
    }

    private static String replace(String kind, String pattern, String content) {
        return JSON.createObjectNode()
                .put("type", "Replace")
                .put("content", content)
                .set("pattern", JSON.createObjectNode().put(kind, pattern))
                .toString();
    }

    private static String sequence(String... parts) {
        return "{\"type\":\"Sequence\",\"normalizers\":[" + String.join(",", parts) + "]}";
    }
}
