package dev.lacuna.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.opennlp.ModelKind;
import dev.lacuna.tokenization.opennlp.OpenNlpModels;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class OpenNlpSentencesTest extends SentenceBreakerContract {
    private static final SentenceModel MODEL = OpenNlpModels.forLanguage(ModelKind.SENTENCES, "en", SentenceModel::new);

    @Override
    SentenceBreaker breaker() {
        return new OpenNlpSentences(new SentenceDetectorME(MODEL));
    }

    @Test
    void findsTheLanguagesModelOnTheClassPath() {
        assertThat(sentences(OpenNlpSentences.forLanguage("en"), "We met Mr. Smith in the U.S. yesterday. He left."))
                .containsExactly("We met Mr. Smith in the U.S. yesterday.", "He left.");
    }

    /** Sentences of four words: the model looks two words back, beyond which windows cut the text. */
    @Test
    void windowsOfALongParagraphGiveWhatTheWholeDoes() {
        String text = IntStream.range(0, 3000)
                .mapToObj(i -> (i % 7 == 0 ? "Did it rain on day " : "Mr. Brown says it rained on day ")
                        + i
                        + (i % 7 == 0 ? "? " : ". "))
                .collect(Collectors.joining());
        assertThat(text).hasSizeGreaterThan(10 * OpenNlpSentences.WINDOW);
        assertThat(sentences(breaker(), text))
                .isEqualTo(Arrays.asList(new SentenceDetectorME(MODEL).sentDetect(text)))
                .hasSize(3000);
    }

    @Test
    void blankLinesEndSentences() {
        assertThat(sentences(breaker(), "  \n\n a title\r\n\r\nthe text goes\non here\n \nand here"))
                .containsExactly("a title", "the text goes\non here", "and here");
    }

    @Test
    void readsEveryCharAtMostTwiceAndNoWindowTooLong() {
        for (String text : List.of(
                "no end in sight ".repeat(5000),
                "x".repeat(100_000),
                ". a".repeat(30_000),
                " \n".repeat(50_000),
                "\uD83D\uDE00".repeat(50_000),
                ("Short one here. " + "long ".repeat(1600) + "end. ").repeat(12))) {
            CountingDetector detector = new CountingDetector();
            SentenceBreaker breaker = new OpenNlpSentences(detector);
            for (int from = 0; from < text.length(); ) {
                int to = breaker.next(text, from);
                assertThat(to - from).isBetween(1, OpenNlpSentences.WINDOW);
                assertThat(Character.isSurrogatePair(text.charAt(to - 1), to < text.length() ? text.charAt(to) : 'x'))
                        .isFalse();
                from = to;
            }
            assertThat(detector.chars.get())
                    .isBetween((long) text.length(), 2L * text.length() + OpenNlpSentences.WINDOW);
            assertThat(detector.longest.get()).isLessThanOrEqualTo(OpenNlpSentences.WINDOW);
        }
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> OpenNlpSentences.forLanguage("tlh"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot find sentences: ")
                .hasMessageContaining("org.apache.opennlp:opennlp-models-sentdetect-tlh")
                .hasMessageContaining("sentences.model");
        assertThatThrownBy(() -> OpenNlpSentences.read(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4}), "a.bin"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a.bin");
    }

    private static final class CountingDetector implements SentenceDetector {
        private final SentenceDetector detector = new SentenceDetectorME(MODEL);
        private final AtomicLong chars = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();

        @Override
        public String[] sentDetect(CharSequence text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Span[] sentPosDetect(CharSequence text) {
            chars.addAndGet(text.length());
            longest.accumulateAndGet(text.length(), Math::max);
            return detector.sentPosDetect(text);
        }
    }
}
