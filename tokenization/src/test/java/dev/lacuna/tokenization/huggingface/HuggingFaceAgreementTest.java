package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A vocabulary learned here, written as tokenizer.json, loaded by Hugging Face's library: the same ids for the same text. */
class HuggingFaceAgreementTest {
    private static List<String> glosses;
    private static final IntFunction<TrainOptions> OPTIONS =
            size -> TrainOptions.of(size, WordPieceTrainer.SPECIAL).withAlphabetLimit(1000);
    private static final WordCounts COUNTS = new WordCounts();

    @TempDir
    static Path directory;

    @BeforeAll
    static void readGlosses() throws IOException {
        glosses = new ArrayList<>();
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            InputStream in = HuggingFaceAgreementTest.class.getResourceAsStream(
                    "/net/sf/extjwnl/data/wordnet/wn31/data." + part);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.contains(" | "))
                        .forEach(line -> glosses.add(line.substring(line.indexOf(" | ") + 3)));
            }
        }
        BertWords scanner = new BertWords(BertOptions.UNCASED);
        glosses.forEach(gloss -> scanner.scan(gloss, 0, gloss.length(), COUNTS));
    }

    static Stream<BertOptions> options() {
        return Stream.of(BertOptions.UNCASED, BertOptions.CASED);
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyGlossGetsTheSameIds(BertOptions options) throws IOException {
        assertAgreement(options, glosses);
    }

    @ParameterizedTest
    @MethodSource("options")
    void hostileTextGetsTheSameIds(BertOptions options) throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " \t\n",
                "naïve café ÉCOLE İstanbul ΣΊΣΥΦΟΣ ﬁn",
                "中文字 mixed 한국어 ひらがな ไทย हिन्दी العربية",
                "a\u00adb\u200bc\u0000d\ufffde\u2028f",
                "emoji 👩‍👩‍👧 🇩🇪 \uD83D\uDE00 £5 §3 ©",
                "[CLS] the [MASK] of [UNK][SEP] [PAD] [mask] [x",
                "a".repeat(150) + " " + "b".repeat(100) + " " + "c".repeat(101),
                "e\u0301\u0327 n\u0303 \u0301 ½ ² Ⅷ"));
        KeyedRandom random = new KeyedRandom(RandomKey.of(11, "hostile", "", 0, 0));
        int[] ranges = {0x80, 0x250, 0x700, 0x2100, 0x3000, 0xD7FF};
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int range = ranges[random.nextInt(ranges.length)];
            for (int n = random.nextInt(40); n > 0; n--) {
                int c = random.nextInt(3) == 0 ? 'a' + random.nextInt(26) : random.nextInt(range);
                text.appendCodePoint(c);
            }
            texts.add(text.toString());
        }
        assertAgreement(options, texts);
    }

    /** Between two letters, so that a character that is dropped, split off or kept gives three different results. */
    @ParameterizedTest
    @MethodSource("options")
    void everyCodePointIsTreatedTheSame(BertOptions options) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += c == 0xD7FF ? 0x801 : 1) {
            text.append(" a").appendCodePoint(c).append('b');
            // Many in one text, as a call of the library costs more than the cut.
            if (c % 64 == 0) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        assertAgreement(options, texts);
    }

    private static void assertAgreement(BertOptions options, List<String> texts) throws IOException {
        Path file = Files.writeString(directory.resolve("tokenizer.json"), json(8000, options));
        Tokenizer ours = TokenizerJson.open(
                        Files.readString(file), SpecialTokenNames.USUAL, Engine.LACUNA, file.toString())
                .tokenizer();
        TokenBuffer buffer = new TokenBuffer();
        try (HuggingFaceTokenizer theirs = HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optAddSpecialTokens(false)
                .optTruncation(false)
                .build()) {
            for (String text : texts) {
                buffer.clear();
                ours.encode(text, buffer);
                long[] expected = theirs.encode(text, false, false).getIds();
                assertThat(buffer.toSequence().ids())
                        .as(() -> text.codePoints()
                                .mapToObj(Integer::toHexString)
                                .toList()
                                .toString())
                        .isEqualTo(
                                Arrays.stream(expected).mapToInt(id -> (int) id).toArray());
            }
        }
    }

    private static String json(int size, BertOptions options) {
        return new TokenizerTrainer(TokenizerFamily.WORDPIECE, options.lowercase())
                .train(COUNTS, OPTIONS.apply(size), MergeScore.FREQUENCY);
    }

    private static TokenizerModel open(String json, Engine engine) {
        return TokenizerJson.open(json, SpecialTokenNames.USUAL, engine, "t.json");
    }

    @Test
    void bothEnginesGiveTheSameIdsWordsAndOffsets() {
        String json = json(8000, BertOptions.UNCASED);
        TokenizerModel ours = open(json, Engine.AUTO);
        TokenizerModel theirs = open(json, Engine.HF);
        assertThat(ours.engine()).isEqualTo("lacuna");
        assertThat(theirs.engine()).isEqualTo("hf");
        assertThat(theirs.vocabulary().subwords()).isEqualTo(ours.vocabulary().subwords());
        TokenBuffer own = new TokenBuffer();
        TokenBuffer library = new TokenBuffer();
        for (String text : List.of(
                "The [MASK] of 𝒳 and 😀naïveté: ÉCOLE-like, 中文字x [SEP]", "", "𝒳𝒴 don't  stop.", glosses.get(7))) {
            own.clear();
            library.clear();
            ours.tokenizer().encode(text, own);
            theirs.tokenizer().encode(text, library);
            assertThat(own.toSequence().ids()).isEqualTo(library.toSequence().ids());
            assertThat(own.toSequence().wordStarts())
                    .isEqualTo(library.toSequence().wordStarts());
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.start(i)).isEqualTo(library.start(i));
                assertThat(own.end(i)).isEqualTo(library.end(i));
            }
        }
    }

    @Test
    void readsBackWhatItWrote() {
        TokenizerModel model = open(json(500, BertOptions.CASED), Engine.LACUNA);
        assertThat(model.vocabulary().subwords())
                .isEqualTo(new WordPieceTrainer(OPTIONS.apply(500), MergeScore.FREQUENCY).train(COUNTS));
        assertThat(model.vocabulary().specialTokens()).isEqualTo(new SpecialTokens(0, 1, 2, 3, 4));
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void truncationAndPaddingOfTheFileAreIgnoredWithANote() {
        String json = json(500, BertOptions.CASED)
                .replaceFirst("\"truncation\" : null", "\"truncation\":{\"max_length\":3}")
                .replaceFirst("\"padding\" : null", "\"padding\":{\"strategy\":{\"Fixed\":128}}");
        TokenizerModel model = open(json, Engine.LACUNA);
        assertThat(model.notes()).hasSize(2).first().asString().contains("truncation to 3 tokens is ignored");
        TokenBuffer buffer = new TokenBuffer();
        model.tokenizer().encode("a large genus of birds", buffer);
        assertThat(buffer.words()).isEqualTo(5);
    }

    @Test
    void tokensAreAddedBehindTheVocabulary() {
        String json = TokenizerJson.withTokens(json(500, BertOptions.CASED), List.of("[MASK]", "<new>"), "t.json");
        TokenizerModel model = open(json, Engine.LACUNA);
        assertThat(model.vocabulary().id("<new>")).isEqualTo(500);
        assertThat(model.vocabulary().isSpecial(500)).isTrue();
        TokenBuffer buffer = new TokenBuffer();
        model.tokenizer().encode("<new>", buffer);
        assertThat(buffer.toSequence().ids()).containsExactly(500);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertRefused("{", "not JSON");
        assertRefused("{}", "no tokenizer.json");
        assertRefused("{\"model\":{\"type\":\"Magic\",\"vocab\":{\"[MASK]\":0}}}", "does not do its");
        String bert =
                "{\"normalizer\":{\"type\":\"BertNormalizer\",\"clean_text\":true,\"handle_chinese_chars\":true,\"lowercase\":true},\"pre_tokenizer\":{\"type\":\"BertPreTokenizer\"},";
        assertRefused(bert + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}", "no vocabulary");
        assertRefused(bert + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0,\"b\":2}}}", "outside 0..1");
        assertRefused(
                bert
                        + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[PAD]\":0,\"[UNK]\":1,\"[CLS]\":2,\"[SEP]\":3}}}",
                "no mask token");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> open(json, Engine.LACUNA))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(reason)
                .hasMessageContaining("t.json");
    }
}
