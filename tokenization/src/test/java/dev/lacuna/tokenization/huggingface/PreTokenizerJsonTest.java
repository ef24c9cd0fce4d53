package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words at the same places as Hugging Face's library. */
class PreTokenizerJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BYTES =
            "{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true,\"use_regex\":false}";

    private static List<String> texts;
    private static List<String> fewerTexts;

    @BeforeAll
    static void makeTexts() {
        fewerTexts = new ArrayList<>(Texts.written());
        fewerTexts.addAll(Texts.random(3000));
        texts = new ArrayList<>(fewerTexts);
        texts.addAll(Texts.codePoints());
    }

    static Stream<String> parts() {
        return Stream.of(
                "null",
                "{\"type\":\"BertPreTokenizer\"}",
                "{\"type\":\"Whitespace\"}",
                "{\"type\":\"WhitespaceSplit\"}",
                "{\"type\":\"Punctuation\"}",
                "{\"type\":\"Digits\",\"individual_digits\":true}",
                "{\"type\":\"Digits\",\"individual_digits\":false}",
                "{\"type\":\"CharDelimiterSplit\",\"delimiter\":\"é\"}",
                BYTES,
                "{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true}",
                "{\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"use_regex\":true}",
                metaspace("\"prepend_scheme\":\"always\",\"split\":true"),
                metaspace("\"prepend_scheme\":\"first\",\"split\":true"),
                metaspace("\"prepend_scheme\":\"never\",\"split\":false"),
                metaspace("\"add_prefix_space\":true"),
                sequence("{\"type\":\"WhitespaceSplit\"}", metaspace("\"prepend_scheme\":\"first\"")),
                sequence("{\"type\":\"Whitespace\"}", metaspace("\"prepend_scheme\":\"always\"")),
                sequence("{\"type\":\"Digits\",\"individual_digits\":true}", gpt2(true)),
                sequence());
    }

    static Stream<String> behaviors() {
        List<String> parts = new ArrayList<>();
        for (String behavior : List.of("Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous")) {
            parts.add("{\"type\":\"Punctuation\",\"behavior\":\"" + behavior + "\"}");
            parts.add(split("String", " ", behavior, false));
            parts.add(split("Regex", "\\s+|['’]", behavior, true));
        }
        return parts.stream();
    }

    /** The pre-tokenizers of published models. */
    static Stream<String> models() {
        String words = "[^\\r\\n\\p{L}\\p{N}]?";
        String end = "|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
        String lower = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";
        String upper = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
        String contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
        return Stream.of(
                // GPT-2 and RoBERTa, once as a pattern
                split("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+"),
                // GPT-4 (cl100k_base) and Llama 3
                sequence(
                        split(contractions + "|" + words + "\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*" + end),
                        BYTES),
                // cl100k_base as OpenAI writes it
                split("'(?i:[sdmt]|ll|ve|re)|[^\\r\\n\\p{L}\\p{N}]?+\\p{L}+|\\p{N}{1,3}"
                        + "| ?[^\\s\\p{L}\\p{N}]++[\\r\\n]*|\\s*[\\r\\n]|\\s+(?!\\S)|\\s+"),
                // Qwen 2
                sequence(
                        split(contractions + "|" + words + "\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*" + end),
                        BYTES),
                // GPT-4o (o200k_base)
                split(words + upper + "*" + lower + "+" + contractions + "?|" + words + upper + "+" + lower + "*"
                        + contractions + "?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*" + end),
                // Kimi K2
                split("[\\p{Han}]+|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}&&[^\\p{Han}]]*"
                        + "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}&&[^\\p{Han}]]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\\p{N}{1,3}"
                        + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*" + end),
                // DeepSeek V3
                sequence(
                        split("\\p{N}{1,3}"),
                        split("[一-龥\u3040-ゟ゠-ヿ]+"),
                        split(
                                "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+"
                                        + "| ?[\\p{P}\\p{S}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"),
                        BYTES),
                // DeepSeek Coder
                sequence(
                        split("[\\r\\n]"),
                        split("\\s?\\p{L}+"),
                        split("\\s?\\p{P}+"),
                        split("[一-龥ࠀ-一가-\ud7ff]+"),
                        "{\"type\":\"Digits\",\"individual_digits\":true}",
                        BYTES),
                // Falcon: cuts between the bytes of characters
                sequence(
                        "{\"type\":\"Punctuation\",\"behavior\":\"Contiguous\"}",
                        gpt2(false),
                        "{\"type\":\"Digits\",\"individual_digits\":false}",
                        split("[0-9][0-9][0-9]")),
                // BLOOM
                sequence(split(" ?[^(\\s|[.,!?…。，、।۔،])]+"), BYTES),
                // T5
                sequence("{\"type\":\"WhitespaceSplit\"}", metaspace("\"prepend_scheme\":\"always\"")));
    }

    /** Syntax that no model above uses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a|b$|[a-z]\\n$|\\n^|\\r$",
                "(?<=a)[^b]|(?<!\\s)\\d",
                "\\w+?b|\\W",
                "\\p{^L}+a|\\P{N}b",
                "(?>a|ab)c?|a{2}|s{2,}|t{1,2}",
                "'(?:s|t)??[a-z]|a(?=')|b(?!c)",
                "(?i:k|i|[a-e]x)|\\u00e9",
                "\\p{Lt}|\\p{Mn}|\\p{Pc}|\\p{Zs}|\\p{Cn}|\\p{Cyrillic}|\\p{Hangul}",
                "[^\\W\\d_]+|[a-c[x-z]]|[\\w&&[^a-m]]|[-a]|[b-]",
                "(?:(?:a|b)+c?)?d|.",
                "\\s*+a|b?+b|[a-z]++'"
            })
    void patternsMatchAsInOniguruma(String pattern) {
        assertAgreement(split(pattern), texts);
    }

    @ParameterizedTest
    @MethodSource({"parts", "models"})
    void wordsAndPlacesAreTheSame(String preTokenizer) {
        assertAgreement(preTokenizer, texts);
    }

    @ParameterizedTest
    @MethodSource("behaviors")
    void delimitersGoToTheSameWords(String preTokenizer) {
        assertAgreement(preTokenizer, fewerTexts);
    }

    private static void assertAgreement(String preTokenizer, List<String> texts) {
        Ours ours = new Ours("null", preTokenizer);
        try (Reference reference = new Reference("null", preTokenizer)) {
            for (String text : texts) {
                assertThat(ours.words(text))
                        .as(() -> preTokenizer + " of " + text)
                        .isEqualTo(reference.words(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a*",
                "a|",
                "\\b",
                "(?i:ss)",
                "(?i:Straße)",
                "(?i:\\)ss)",
                "(?i:[)]ss)",
                "(?i:(?:s)s)",
                "(?i:[s]t)",
                "(?i)a",
                "(a)\\1",
                "(?:ab)+",
                "a{2}+",
                "a{2}?",
                "a{,2}",
                "a{3,2}",
                "a**",
                "(?<=ab)c",
                "(?<name>a)",
                "[[:alpha:]]",
                "[]a]",
                "[a-",
                "[z-a]",
                "[\\w-.]",
                "[a-\\d]",
                "(a",
                "a)",
                "\\p{Klingon}",
                "\\h",
                "\\",
                "x{"
            })
    void refusesPatternsItMayMatchOtherwise(String pattern) {
        assertThatThrownBy(() -> parse(split(pattern)))
                .isInstanceOf(UnsupportedPart.class)
                .hasMessageStartingWith("pre_tokenizer Split (");
    }

    @Test
    void refusesWhatItDoesNotDoExactly() {
        assertThatThrownBy(() -> parse("{\"type\":\"UnicodeScripts\"}"))
                .isInstanceOf(UnsupportedPart.class)
                .hasMessageContaining("pre_tokenizer UnicodeScripts");
        assertThatThrownBy(() -> parse(metaspace("\"add_prefix_space\":false"))).isInstanceOf(UnsupportedPart.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"ByteLevel\"",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"ByteLevel\"}",
                "{\"type\":\"ByteLevel\",\"add_prefix_space\":\"yes\"}",
                "{\"type\":\"Digits\"}",
                "{\"type\":\"Split\",\"behavior\":\"Isolated\",\"invert\":false}",
                "{\"type\":\"Split\",\"pattern\":{\"Regex\":3},\"behavior\":\"Isolated\",\"invert\":false}",
                "{\"type\":\"Metaspace\",\"replacement\":\"__\"}",
                "{\"type\":\"Sequence\",\"pretokenizers\":{}}"
            })
    void refusesMalformedNodesInOneLine(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read tokenizer: pre_tokenizer ")
                .hasMessageNotContaining("\n");
    }

    private static String gpt2(boolean prefix) {
        return "{\"type\":\"ByteLevel\",\"add_prefix_space\":" + prefix + ",\"trim_offsets\":true,\"use_regex\":true}";
    }

    private static String metaspace(String settings) {
        return "{\"type\":\"Metaspace\",\"replacement\":\"▁\"," + settings + "}";
    }

    private static String sequence(String... parts) {
        return "{\"type\":\"Sequence\",\"pretokenizers\":[" + String.join(",", parts) + "]}";
    }

    private static String split(String regex) {
        return split("Regex", regex, "Isolated", false);
    }

    private static String split(String kind, String pattern, String behavior, boolean invert) {
        return JSON.createObjectNode()
                .put("type", "Split")
                .put("behavior", behavior)
                .put("invert", invert)
                .set("pattern", JSON.createObjectNode().put(kind, pattern))
                .toString();
    }

    private static PreTokenization parse(String json) throws Exception {
        return PreTokenizerJson.parse(JSON.readTree(json));
    }
}
