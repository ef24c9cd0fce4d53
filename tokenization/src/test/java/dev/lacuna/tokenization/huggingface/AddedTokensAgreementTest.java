package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sets of added tokens that begin, end and hold one another, in random texts made of their pieces. */
class AddedTokensAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SETS = 150;
    private static final int TEXTS = 60;
    private static final String[] CONTENTS = {
        "<m>",
        "<m",
        "m>",
        "<M>",
        "ab",
        "AB",
        "a",
        "abc",
        " a",
        "a ",
        "  ",
        "   ",
        "    ",
        "\n",
        "\t\t",
        "é",
        "e\u0301",
        "É",
        "\ud83d\ude00",
        "<|x|>",
        "x|",
        "_a",
        "9",
        "字",
        "字字",
        ".",
        "..",
        "\u00a0",
        "Ａ",
        "ﬁ",
        "▁",
        "▁a"
    };
    private static final String[] FILLINGS = {
        "<",
        ">",
        "m",
        "M",
        "a",
        "b",
        "A",
        "B",
        "c",
        " ",
        " ",
        "  ",
        "\n",
        "\t",
        "e",
        "\u0301",
        "_",
        "9",
        "字",
        ".",
        "-",
        "\u0308",
        "\u00a0",
        "\u2003",
        "|",
        "\u200d",
        "٣",
        "\ud801\udc00",
        "ﬁ",
        "zzz"
    };

    private static final String LOWER = "{\"type\":\"Lowercase\"}";
    private static final String NFKC = "{\"type\":\"NFKC\"}";
    private static final String METASPACE =
            "{\"type\":\"Sequence\",\"normalizers\":[{\"type\":\"Prepend\",\"prepend\":\"▁\"},"
                    + "{\"type\":\"Replace\",\"pattern\":{\"String\":\" \"},\"content\":\"▁\"}]}";
    private static final String BERT =
            "{\"type\":\"BertNormalizer\",\"clean_text\":true,\"handle_chinese_chars\":true,\"lowercase\":true}";
    private static final String PREFIXED = "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"%s\"}";

    @ParameterizedTest
    @ValueSource(strings = {"null", LOWER, NFKC, METASPACE, BERT})
    void everySetIsFoundTheSame(String normalizer) throws Exception {
        String[] preTokenizers = {
            "null",
            "{\"type\":\"BertPreTokenizer\"}",
            "{\"type\":\"Whitespace\"}",
            PREFIXED.replace("%s", "first"),
            PREFIXED.replace("%s", "always"),
        };
        for (int set = 0; set < SETS; set++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(61, "added", normalizer, set, 0));
            String json = json(random, normalizer, preTokenizers[set % preTokenizers.length]);
            Engines engines = new Engines(json);
            engines.assertSameIdsAndWords(texts(random));
        }
    }

    private static String json(KeyedRandom random, String normalizer, String preTokenizer) throws Exception {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        ArrayNode vocab =
                root.putObject("model").put("type", "Unigram").put("unk_id", 0).putArray("vocab");
        for (String piece :
                List.of("<unk>", "[PAD]", "[SEP]", "[MASK]", "▁", "a", "b", "m", "<", ">", "ab", "e", "É")) {
            vocab.addArray().add(piece).add(-1.5 - piece.length());
        }
        root.set("normalizer", JSON.readTree(normalizer));
        root.set("pre_tokenizer", JSON.readTree(preTokenizer));
        root.putNull("post_processor").putNull("decoder");
        addTokens(root.putArray("added_tokens"), vocab.size(), random);
        return root.toString();
    }

    private static void addTokens(ArrayNode tokens, int firstId, KeyedRandom random) {
        Set<String> contents = new LinkedHashSet<>();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            contents.add(CONTENTS[random.nextInt(CONTENTS.length)]);
        }
        contents.removeAll(Set.of("▁", "a", "ab", "É"));
        for (String content : contents) {
            // A token of the left kind that begins inside of what one of the right kind took makes the library fail.
            boolean blank = Character.isSpaceChar(content.charAt(0)) || Character.isWhitespace(content.charAt(0));
            tokens.addObject()
                    .put("id", firstId + tokens.size() - 1)
                    .put("content", content)
                    .put("single_word", random.nextInt(3) == 0)
                    .put("lstrip", !blank && random.nextInt(3) == 0)
                    .put("rstrip", random.nextInt(3) == 0)
                    .put("normalized", random.nextInt(2) == 0)
                    .put("special", random.nextInt(2) == 0);
        }
    }

    private static List<String> texts(KeyedRandom random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                String[] from = random.nextInt(2) == 0 ? CONTENTS : FILLINGS;
                text.append(from[random.nextInt(from.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void aTokenThatItsNormalizerLeavesNothingOfGoesToTheLibrary() throws Exception {
        KeyedRandom random = new KeyedRandom(RandomKey.of(61, "empty", "", 0, 0));
        ObjectNode root = (ObjectNode)
                JSON.readTree(json(random, "{\"type\":\"Strip\",\"strip_left\":true,\"strip_right\":true}", "null"));
        root.putArray("added_tokens")
                .addObject()
                .put("id", root.at("/model/vocab").size())
                .put("content", "  ")
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", true)
                .put("special", false);
        TokenizerModel model = TokenizerJson.open(root.toString(), SpecialTokenNames.USUAL, Engine.AUTO, "t.json");
        assertThat(model.engine()).isEqualTo("hf");
        assertThat(model.notes()).first().asString().contains("added token '  '");
    }
}
