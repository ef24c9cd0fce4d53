package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.unigram.UnigramModel;
import dev.lacuna.tokenization.unigram.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnigramJsonTest {
    /** The model of a whole file. */
    static UnigramModel read(String json) {
        try {
            return UnigramJson.read(RustNumbers.mapper().readTree(json).path("model"), "t.json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Scores as files of converted SentencePiece models have them: floats written as doubles. */
    @Test
    void readsBackWhatItWrote() {
        KeyedRandom random = new Words("json").random();
        int size = 20_000;
        String[] pieces = new String[size];
        double[] scores = new double[size];
        for (int id = 0; id < size; id++) {
            pieces[id] = "p\"\u0001" + id;
            double score = (float) (20 * Math.log(random.nextDouble()));
            scores[id] = RustNumbers.parse(new BigDecimal(Double.toString(score)));
        }
        UnigramModel model = new UnigramModel(List.of(pieces), scores, 7, true);
        UnigramModel back = read(HuggingFaceFile.json(model, null));
        assertThat(back.pieces()).isEqualTo(model.pieces());
        assertThat(back.unknownId()).isEqualTo(7);
        assertThat(back.byteFallback()).isTrue();
        for (int id = 0; id < size; id++) {
            assertThat(back.score(id)).isEqualTo(scores[id]);
        }
        UnigramModel noUnknown = new UnigramModel(List.of("a"), new double[] {0}, UnigramModel.NO_PIECE, false);
        UnigramModel noUnknownBack = read(HuggingFaceFile.json(noUnknown, null));
        assertThat(noUnknownBack.unknownId()).isEqualTo(UnigramModel.NO_PIECE);
        assertThat(noUnknownBack.byteFallback()).isFalse();
    }

    /**
     * A literal that serde_json misreads beside one of the double it misreads it as, and beside the neighbour: which of "ab"
     * and "a", "b" the library prefers tells how it read them, since only a greater sum displaces "ab".
     */
    @Test
    void readsFractionsAsRustDoes() throws IOException {
        KeyedRandom random = new Words("rust").random();
        for (int compared = 0; compared < 25; ) {
            double nearest = -(float) (15 * random.nextDouble());
            BigDecimal misread = new BigDecimal(Double.toString(nearest));
            BigDecimal faithful = faithful(nearest);
            double theirs = RustNumbers.parse(misread);
            if (theirs == nearest || faithful == null) {
                continue;
            }
            compared++;
            BigDecimal greater = theirs > nearest ? misread : faithful;
            BigDecimal lesser = theirs > nearest ? faithful : misread;
            assertThat(prefersParts(lesser, greater)).isTrue();
            assertThat(prefersParts(greater, lesser)).isFalse();
        }
    }

    /** Another literal near {@code value}, which is read as it for any number of roundings. */
    private static BigDecimal faithful(double value) {
        for (int precision = 15; precision <= 20; precision++) {
            BigDecimal literal = new BigDecimal(value).round(new MathContext(precision));
            if (literal.doubleValue() == value && RustNumbers.parse(literal) == value) {
                return literal;
            }
        }
        return null;
    }

    private static boolean prefersParts(BigDecimal whole, BigDecimal part) throws IOException {
        String json = "{\"version\":\"1.0\",\"added_tokens\":[],\"normalizer\":null,\"pre_tokenizer\":null,"
                + "\"post_processor\":null,\"decoder\":null,\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"<unk>\",-50],"
                + "[\"a\",0],[\"ab\"," + whole + "],[\"b\"," + part + "]],\"byte_fallback\":false}}";
        List<String> ours = Words.cut(read(json).cutter(), "ab");
        try (HuggingFaceTokenizer theirs = HuggingFaceFile.open(json)) {
            assertThat(theirs.encode("ab", false, false).getIds()).hasSize(ours.size());
        }
        return ours.size() == 2;
    }

    @Test
    void parsesWhatADoubleCannotHold() {
        assertThat(RustNumbers.parse(new BigDecimal("-0.5"))).isEqualTo(-0.5);
        assertThat(RustNumbers.parse(new BigDecimal("1e400"))).isInfinite();
        assertThat(RustNumbers.parse(new BigDecimal("1e-400"))).isZero();
        assertThat(RustNumbers.parse(new BigDecimal("-5e-320"))).isEqualTo(-5e-320);
        assertThat(RustNumbers.parse(new BigDecimal("123456789012345678901234567890")))
                .isEqualTo(1.2345678901234568e29);
    }

    @Test
    void refusesWhatIsNoVocabulary() throws JsonProcessingException {
        assertRefused("{}", "needs pieces");
        assertRefused("{\"vocab\":[[\"a\",0],[\"b\"]]}", "piece 1 of its vocabulary");
        assertRefused("{\"vocab\":[[3,0]]}", "piece 0 of its vocabulary");
        assertRefused("{\"vocab\":[[\"a\",1e999]]}", "not a finite number");
        assertRefused("{\"vocab\":[[\"a\",0]],\"unk_id\":\"a\"}", "unk_id is not a whole number");
        assertRefused("{\"vocab\":[[\"a\",0]],\"unk_id\":1}", "not in 0..0");
        assertRefused("{\"vocab\":[[\"\\ud800\",0]]}", "not Unicode");
    }

    private static void assertRefused(String json, String reason) throws JsonProcessingException {
        JsonNode model = new ObjectMapper().readTree(json);
        assertThatThrownBy(() -> UnigramJson.read(model, "t.json"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(reason);
    }
}
