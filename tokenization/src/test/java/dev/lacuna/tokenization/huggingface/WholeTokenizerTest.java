package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.text.Normalizer2;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokenizers of every family, from text to tokens: the same as Hugging Face's library, and each token where it stands. */
class WholeTokenizerTest {
    /** Those of which the library's offsets hold less: it trims blanks, or counts one of several characters made one. */
    private static final Set<String> WIDER = Set.of(
            "WORDPIECE uncased",
            "BPE uncased",
            "UNIGRAM cased",
            "UNIGRAM uncased",
            "like RoBERTa",
            "like T5",
            "like ALBERT");

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private static final Map<String, Engines> ENGINES = new LinkedHashMap<>();
    private static List<String> texts;
    private static List<String> inPlace;

    @BeforeAll
    static void openAll() {
        TokenizerFiles.all().forEach((name, json) -> ENGINES.put(name, new Engines(json)));
        texts = new ArrayList<>(Texts.written());
        texts.addAll(Texts.random(1500));
        texts.addAll(Texts.codePoints());
        texts.addAll(Glosses.oneIn(60));
        texts.add("<s>The <mask>  of<mask>\n<pad></s>\t [MASK] x[SEP] <Mask>");
        inPlace = texts.stream().filter(WholeTokenizerTest::staysInPlace).toList();
    }

    static Set<String> names() {
        return ENGINES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothEnginesAgree(String name) {
        Engines engines = ENGINES.get(name);
        if (WIDER.contains(name)) {
            engines.assertSameIdsAndWords(texts);
            engines.assertAgreementWithWiderOffsets(inPlace);
        } else {
            engines.assertAgreement(texts);
        }
    }

    /**
     * Whether no mark moves when the text is normalized, for a moved one has the place of the one it took turns with; and
     * whether no rule of T5's or ALBERT's drops a character, for only the library counts it to what follows.
     */
    private static boolean staysInPlace(String text) {
        StringBuilder characterwise = new StringBuilder();
        text.codePoints().forEach(c -> characterwise.append(NFKD.normalize(Character.toString(c))));
        return NFKD.isNormalized(characterwise)
                && Stream.of("\u00ad", "''", "``").noneMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTokenStandsWhereItsOffsetsSay(String name) {
        Tokenizer tokenizer = ENGINES.get(name).model().tokenizer();
        Normalizer normalizer = ENGINES.get(name).model().words().normalizer();
        TokenBuffer tokens = new TokenBuffer();
        int checked = 0;
        for (String text : texts) {
            tokens.clear();
            tokenizer.encode(text, tokens);
            assertInOrder(text, tokens);
        }
        for (String text : inPlace) {
            tokens.clear();
            tokenizer.encode(text, tokens);
            assertEveryCharacterCovered(text, tokens, normalizer);
            checked += assertSpelled(text, tokens, tokenizer.vocabulary(), normalizer);
        }
        assertThat(checked).isGreaterThan(20_000);
    }

    private static void assertInOrder(String text, TokenBuffer tokens) {
        int start = 0;
        int end = 0;
        boolean inOrder = true;
        for (int i = 0; i < tokens.size(); i++) {
            inOrder &= tokens.start(i) >= start && tokens.start(i) < tokens.end(i) && tokens.end(i) >= end;
            start = tokens.start(i);
            end = tokens.end(i);
        }
        assertThat(inOrder && end <= text.length()).as(text).isTrue();
    }

    /** What no token stands for is white space, or nothing is left of it by itself. */
    private static void assertEveryCharacterCovered(String text, TokenBuffer tokens, Normalizer normalizer) {
        int covered = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            int next = i < tokens.size() ? tokens.start(i) : text.length();
            if (next > covered) {
                assertThat(normalized(text.substring(covered, next), normalizer))
                        .as(text)
                        .matches("\\p{IsWhite_Space}*");
            }
            covered = i < tokens.size() ? tokens.end(i) : covered;
        }
    }

    /**
     * The text of each token, normalized by itself, is what the token spells. Passed over are unknown and special tokens, and
     * those that share a character with a neighbour, as its bytes and its parts do.
     */
    private static int assertSpelled(String text, TokenBuffer tokens, Vocabulary vocabulary, Normalizer normalizer) {
        int checked = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean shared = i > 0 && tokens.start(i) < tokens.end(i - 1)
                    || i + 1 < tokens.size() && tokens.start(i + 1) < tokens.end(i);
            if (!shared && !vocabulary.isSpecial(tokens.id(i))) {
                String part = text.substring(tokens.start(i), tokens.end(i));
                String spelled = spelled(tokens, i, vocabulary);
                if (!normalized(part, normalizer).equals(spelled)) {
                    fail("%s is not in %s", spelled, text);
                }
                checked++;
            }
        }
        return checked;
    }

    private static String spelled(TokenBuffer tokens, int i, Vocabulary vocabulary) {
        String word = vocabulary.word(new int[] {tokens.id(i)}, 0, 1);
        return word.startsWith("##") && !tokens.startsWord(i) ? word.substring(2) : word;
    }

    /** Without the blanks around it, whether they are still blanks or marks. */
    private static String normalized(String part, Normalizer normalizer) {
        NormalizedText text = new NormalizedText();
        text.set(part, 0, part.length());
        normalizer.normalize(text);
        return text.toString().replace('▁', ' ').strip();
    }
}
