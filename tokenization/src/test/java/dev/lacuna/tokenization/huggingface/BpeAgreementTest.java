package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import dev.lacuna.tokenization.bpe.ByteAlphabet;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.WordCutter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random vocabularies with holes, random merges, all options: the tokens and spans of Hugging Face's library. */
class BpeAgreementTest {
    private static final String[] CHARACTERS = {"a", "b", "c", "d", "\u00e9", "\u20ac", "\uD83D\uDE00", " "};
    private static final String[] WORDS = {"ab", "b\u00e9", "ca d", "\uD83D\uDE00"};

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyOptionAgrees(boolean byteLevel) throws IOException {
        for (int trial = 0; trial < 150; trial++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(7, "bpe", "" + byteLevel, trial, 0));
            BpeModel model = model(random, options(random, byteLevel));
            WordCutter cutter = model.cutter();
            boolean spans = !bytesCanOverrunTheWord(model.options());
            try (BpeReference reference = new BpeReference(model)) {
                for (String word : words(random)) {
                    reference.assertAgreement(cutter, word, spans);
                }
            }
        }
    }

    /** The one dropout other than 0 at which the library is not random. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dropoutOfAllMergesAgrees(boolean byteLevel) throws IOException {
        for (int trial = 0; trial < 20; trial++) {
            KeyedRandom random = new KeyedRandom(RandomKey.of(7, "dropout", "" + byteLevel, trial, 0));
            BpeModel model = model(random, withDropout(options(random, byteLevel), 1));
            WordCutter cutter = model.cutter(new SegmentationNoise.BpeDropout(1), random);
            boolean spans = !bytesCanOverrunTheWord(model.options());
            try (BpeReference reference = new BpeReference(model)) {
                for (String word : words(random)) {
                    reference.assertAgreement(cutter, word, spans);
                }
            }
        }
    }

    @Test
    void generatedVocabulariesMergeMuch() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(7, "bpe", "false", 0, 0));
        assertThat(model(random, BpeOptions.CHARACTERS).merges()).hasSizeGreaterThan(30);
    }

    /** With the bytes of affixes in the tokens, the library reports spans outside the word. */
    private static boolean bytesCanOverrunTheWord(BpeOptions options) {
        return options.byteFallback() && !(options.continuationPrefix() + options.wordSuffix()).isEmpty();
    }

    private static BpeOptions options(KeyedRandom random, boolean byteLevel) {
        return new BpeOptions(
                random.nextInt(3) == 0 ? null : "<unk>",
                random.nextInt(2) == 0 ? "" : "##",
                random.nextInt(2) == 0 ? "" : "</w>",
                random.nextInt(2) == 0,
                random.nextInt(2) == 0,
                random.nextInt(2) == 0,
                byteLevel,
                0);
    }

    private static BpeOptions withDropout(BpeOptions o, double dropout) {
        return new BpeOptions(
                o.unknown(),
                o.continuationPrefix(),
                o.wordSuffix(),
                o.fuseUnknown(),
                o.byteFallback(),
                o.ignoreMerges(),
                o.byteLevel(),
                dropout);
    }

    private static BpeModel model(KeyedRandom random, BpeOptions options) {
        Set<String> tokens = new LinkedHashSet<>(Set.of("<unk>"));
        for (String character : CHARACTERS) {
            for (String symbol : symbols(character, options)) {
                for (String prefix : List.of("", options.continuationPrefix())) {
                    addOften(prefix + symbol, random, tokens);
                    addOften(prefix + symbol + options.wordSuffix(), random, tokens);
                }
            }
        }
        boolean allBytes = random.nextInt(2) == 0;
        IntStream.range(0, 256)
                .filter(b -> allBytes || random.nextInt(2) == 0)
                .forEach(b -> tokens.add(String.format(Locale.ROOT, "<0x%02X>", b)));
        List<BpeMerge> merges = merges(random, options, tokens);
        for (String word : WORDS) {
            tokens.add(String.join("", symbols(word, options)));
        }
        return new BpeModel(new ArrayList<>(tokens), merges, options);
    }

    private static void addOften(String token, KeyedRandom random, Set<String> tokens) {
        if (random.nextInt(8) > 0) {
            tokens.add(token);
        }
    }

    private static List<String> symbols(String text, BpeOptions options) {
        if (options.byteLevel()) {
            return ByteAlphabet.spell(text.getBytes(StandardCharsets.UTF_8))
                    .chars()
                    .mapToObj(Character::toString)
                    .toList();
        }
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** Merges of any two tokens, unknown and bytes among them; some come twice. */
    private static List<BpeMerge> merges(KeyedRandom random, BpeOptions options, Set<String> tokens) {
        List<BpeMerge> merges = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> all = new ArrayList<>(tokens);
            String left = all.get(random.nextInt(random.nextInt(2) == 0 ? Math.min(40, all.size()) : all.size()));
            String right = all.get(random.nextInt(Math.min(40, all.size())));
            String prefix = options.continuationPrefix();
            if (right.startsWith(prefix) && right.length() > prefix.length() && left.length() + right.length() < 40) {
                merges.add(new BpeMerge(left, right));
                tokens.add(left + right.substring(prefix.length()));
            }
        }
        return merges;
    }

    private static List<String> words(KeyedRandom random) {
        List<String> words = new ArrayList<>(List.of(WORDS));
        for (int i = 0; i < 60; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(i % 20 == 0 ? 300 : 12); n > 0; n--) {
                word.append(random.nextInt(30) == 0 ? "x" : CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }
}
