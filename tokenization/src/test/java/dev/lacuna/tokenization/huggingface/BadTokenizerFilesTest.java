package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut short, wrong or hostile: a message of one line, or a tokenizer that works. */
class BadTokenizerFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = Glosses.oneIn(8000);
    private static final String WORDPIECE = TokenizerFiles.trained(TokenizerFamily.WORDPIECE, true, 100, TEXTS);
    private static final String BPE = TokenizerFiles.trained(TokenizerFamily.BPE, true, 100, TEXTS);
    private static final String UNIGRAM = TokenizerFiles.trained(TokenizerFamily.UNIGRAM, true, 80, TEXTS);

    /** More entries of a vocabulary than this are like the first. */
    private static final int FIRST_ENTRIES = 2;

    private static final List<String> WRONG = List.of(
            "null", "7", "-7", "1099511627776", "1e300", "true", "\"x\"", "\"\"", "[]", "{}", "[1]", "{\"a\":\"b\"}");

    static List<String> files() {
        return List.of(WORDPIECE, BPE, UNIGRAM, TokenizerFiles.t5(UNIGRAM), TokenizerFiles.llama2(350, TEXTS));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileCutShortIsRefused(String file) {
        for (int length = 0; length < file.stripTrailing().length(); length += 41) {
            assertRefused(file.substring(0, length), Engine.AUTO, "Cannot read tokenizer: ");
        }
    }

    /** Every node of a file in turn is replaced by one that does not belong there, and left out. */
    @ParameterizedTest
    @MethodSource("files")
    void aWrongNodeIsRefusedOrLeavesATokenizerThatWorks(String file) throws JsonProcessingException {
        JsonNode root = JSON.readTree(file);
        int refused = replaceEach(root, (ContainerNode<?>) root);
        assertThat(refused).isGreaterThan(80);
    }

    private static int replaceEach(JsonNode root, ContainerNode<?> node) throws JsonProcessingException {
        int refused = 0;
        for (String name : names(node)) {
            JsonNode right = get(node, name);
            for (String wrong : WRONG) {
                set(node, name, JSON.readTree(wrong));
                refused += opens(root.toString()) ? 0 : 1;
            }
            set(node, name, right);
            refused += right instanceof ContainerNode<?> inner ? replaceEach(root, inner) : 0;
        }
        return refused;
    }

    private static List<String> names(ContainerNode<?> node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            names.add(Integer.toString(i));
        }
        return names.size() > 20 ? names.subList(0, FIRST_ENTRIES) : names;
    }

    private static JsonNode get(ContainerNode<?> node, String name) {
        return node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
    }

    private static void set(ContainerNode<?> node, String name, JsonNode value) {
        if (node.isArray()) {
            ((ArrayNode) node).set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) node).set(name, value);
        }
    }

    private static boolean opens(String json) {
        Throwable refusal = catchThrowable(
                () -> open(json, Engine.LACUNA).tokenizer().encode("Ab é\n[MASK] <mask> x", new TokenBuffer()));
        if (refusal != null) {
            assertThat(refusal).as(json).isInstanceOf(UserException.class);
            assertThat(refusal.getMessage()).startsWith("Cannot ").doesNotContain("\n");
        }
        return refusal == null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/model/type|\"Magic\"|does not do its model Magic",
                "/model/vocab/a|4000|outside 0..",
                "/model/vocab/a|6|stands for both",
                "/model/unk_token|\"none\"|has no none token",
                "/added_tokens/0/id|5|stands for both",
                "/added_tokens/0/id|99999|leave a gap",
                "/added_tokens/0/content|\"new\"|stands for both",
                "/added_tokens/4/content|\"[mask]\"|stands for both"
            })
    void wordPieceThatContradictsItselfIsRefused(String path, String value, String reason) throws Exception {
        assertRefused(replaced(WORDPIECE, path, value), Engine.LACUNA, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/model/merges/0|[\"a\",\"nowhere\"]|nowhere",
                "/model/merges/0|\"a\"|is not two tokens",
                "/model/vocab/a|-1|is outside 0..",
                "/model/vocab/a|7|stands for both"
            })
    void bpeThatContradictsItselfIsRefused(String path, String value, String reason) throws Exception {
        assertRefused(replaced(BPE, path, value), Engine.AUTO, reason);
    }

    @Test
    void maskAndNamedTokensMustExist() {
        String unmasked = WORDPIECE.replace("[MASK]", "[GAP]");
        assertRefused(unmasked, Engine.AUTO, "no mask token");
        SpecialTokenNames names = new SpecialTokenNames("<nowhere>", null, null, null, null);
        assertThatThrownBy(() -> TokenizerJson.open(WORDPIECE, names, Engine.AUTO, "t.json"))
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll("tokenizer.special.mask is '<nowhere>'", "t.json")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normalizer", "pre_tokenizer"})
    void partsWithinPartsWithoutEndAreRefused(String kind) throws Exception {
        String parts = kind.equals("normalizer") ? "normalizers" : "pretokenizers";
        String nested = "{\"type\":\"Sequence\",\"" + parts + "\":[]}";
        for (int i = 0; i < 100; i++) {
            nested = "{\"type\":\"Sequence\",\"" + parts + "\":[" + nested + "]}";
        }
        assertRefused(replaced(WORDPIECE, "/" + kind, nested), Engine.AUTO, "deep");
    }

    @Test
    void whatIsNoTokenizerIsRefused() {
        assertRefused("{}", Engine.AUTO, "no tokenizer.json");
        assertRefused("7", Engine.AUTO, "no tokenizer.json");
        assertRefused("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}", Engine.AUTO, "no vocabulary");
    }

    /** Only the library's own check of each text tells that it cannot say what is unknown. */
    @Test
    void theLibraryRefusesTextInOneLine() throws Exception {
        String file = replaced(WORDPIECE, "/model/unk_token", "\"none\"");
        TokenizerModel model = open(file, Engine.HF);
        assertThatThrownBy(() -> model.tokenizer().encode("字字", new TokenBuffer()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot cut text: ")
                .hasMessageNotContaining("\n");
    }

    /** Jackson stops at 1000 levels. */
    @Test
    void bracketsWithoutEndAreRefused() {
        assertRefused("[".repeat(1_000_000), Engine.AUTO, "not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "garbage", "?", "/////////////////////w==", "AAQAAAAAAAA="})
    void garbageForACharsMapIsRefused(String map) throws Exception {
        String file =
                replaced(UNIGRAM, "/normalizer", "{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"" + map + "\"}");
        assertRefused(file, Engine.AUTO, "precompiled_charsmap");
    }

    @Test
    void aCharsMapThatIsDamagedIsRefusedOrWorks() throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(TokenizerFiles.t5(UNIGRAM));
        ObjectNode normalizer = (ObjectNode) root.at("/normalizer/normalizers/0");
        byte[] map = Base64.getDecoder()
                .decode(normalizer.path("precompiled_charsmap").asText());
        int refused = 0;
        for (int i = 0; i < map.length; i += 1 + map.length / 700) {
            byte[] damaged = map.clone();
            damaged[i] ^= 0x55;
            normalizer.put("precompiled_charsmap", Base64.getEncoder().encodeToString(damaged));
            refused += opens(root.toString()) ? 0 : 1;
        }
        assertThat(refused).isPositive();
    }

    private static String replaced(String file, String path, String value) throws JsonProcessingException {
        JsonNode root = JSON.readTree(file);
        int name = path.lastIndexOf('/');
        set((ContainerNode<?>) root.at(path.substring(0, name)), path.substring(name + 1), JSON.readTree(value));
        return root.toString();
    }

    private static void assertRefused(String json, Engine engine, String reason) {
        assertThatThrownBy(() -> open(json, engine))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    private static TokenizerModel open(String json, Engine engine) {
        return TokenizerJson.open(json, SpecialTokenNames.USUAL, engine, "t.json");
    }
}
