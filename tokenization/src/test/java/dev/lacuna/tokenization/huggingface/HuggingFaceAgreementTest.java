package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import dev.lacuna.tokenization.wordpiece.WordPieceTokenizer;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A vocabulary learned here, written as tokenizer.json, loaded by Hugging Face's library: the same ids for the same text. */
class HuggingFaceAgreementTest {
    private static List<String> glosses;
    private static WordCounts counts;

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
        counts = new WordCounts();
        BertWords scanner = new BertWords(BertOptions.UNCASED);
        glosses.forEach(gloss -> scanner.scan(gloss, 0, gloss.length(), counts));
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
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += c == 0xD7FF ? 0x801 : 1) {
            texts.add("a" + Character.toString(c) + "b");
        }
        assertAgreement(options, texts);
    }

    private static Vocabulary vocabulary(int size) {
        TrainOptions options = TrainOptions.of(size, WordPieceTrainer.SPECIAL).withAlphabetLimit(1000);
        return new Vocabulary(
                new WordPieceTrainer(options, MergeScore.FREQUENCY).train(counts),
                WordPieceTrainer.PREFIX,
                new SpecialTokens(0, 1, 2, 3, 4));
    }

    private static void assertAgreement(BertOptions options, List<String> texts) throws IOException {
        WordPieceModel model = new WordPieceModel(vocabulary(8000), options, 100, WordPieceTrainer.SPECIAL);
        Path file = Files.writeString(directory.resolve("tokenizer.json"), TokenizerJson.write(model));
        WordPieceTokenizer ours = new WordPieceTokenizer(TokenizerJson.parse(Files.readString(file), file.toString()));
        TokenBuffer buffer = new TokenBuffer();
        try (HuggingFaceTokenizer theirs = HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optAddSpecialTokens(false)
                .optTruncation(false)
                .build()) {
            for (String text : texts) {
                buffer.clear();
                ours.encode(text, 0, text.length(), buffer);
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

    @Test
    void readsBackWhatItWrote() {
        WordPieceModel model = new WordPieceModel(vocabulary(500), BertOptions.CASED, 100, WordPieceTrainer.SPECIAL);
        WordPieceModel back = TokenizerJson.parse(TokenizerJson.write(model), "memory");
        assertThat(back.vocabulary().subwords()).isEqualTo(model.vocabulary().subwords());
        assertThat(back.vocabulary().specialTokens())
                .isEqualTo(model.vocabulary().specialTokens());
        assertThat(back.options()).isEqualTo(model.options());
        assertThat(back.addedTokens()).isEqualTo(model.addedTokens());
    }

    @Test
    void refusesWhatItCannotDoExactly() {
        assertRefused("{", "not JSON");
        assertRefused("{\"model\":{\"type\":\"BPE\"}}", "its model is BPE");
        String bert =
                "{\"normalizer\":{\"type\":\"BertNormalizer\"},\"pre_tokenizer\":{\"type\":\"BertPreTokenizer\"},";
        assertRefused(bert + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}", "no subword has id 0");
        assertRefused(bert + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0,\"b\":2}}}", "outside 0..1");
        assertRefused(
                bert
                        + "\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[PAD]\":0,\"[UNK]\":1,\"[CLS]\":2,\"[SEP]\":3}}}",
                "no [MASK] token");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> TokenizerJson.parse(json, "t.json"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(reason)
                .hasMessageContaining("t.json");
    }
}
