package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.pipeline.PipelineModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One file, opened by our engine and by Hugging Face's library. */
final class Engines {
    private final PipelineModel model;
    private final Tokenizer ours;
    private final Tokenizer theirs;
    private final TokenBuffer own = new TokenBuffer();
    private final TokenBuffer library = new TokenBuffer();

    /** @throws dev.lacuna.tokenization.UserException if our engine does not do all of the file */
    Engines(String json) {
        model = (PipelineModel) TokenizerJson.open(json, SpecialTokenNames.USUAL, Engine.LACUNA, "ours");
        ours = model.tokenizer();
        theirs = TokenizerJson.open(json, SpecialTokenNames.USUAL, Engine.HF, "theirs")
                .tokenizer();
    }

    PipelineModel model() {
        return model;
    }

    /** The same ids, words and offsets for every text. */
    void assertAgreement(List<String> texts) {
        for (String text : texts) {
            encode(text);
            assertSameIdsAndWords(text);
            assertThat(offsets(own)).as(() -> describe(text)).isEqualTo(offsets(library));
        }
    }

    /**
     * The same ids and words; the stretch of each token holds the library's. Of characters that became one the library
     * counts only the first, and of one that became several tokens it gives each a share.
     */
    void assertAgreementWithWiderOffsets(List<String> texts) {
        for (String text : texts) {
            encode(text);
            assertSameIdsAndWords(text);
            boolean wider = IntStream.range(0, own.size())
                    .allMatch(i -> own.start(i) <= library.start(i) && own.end(i) >= library.end(i));
            assertThat(wider).as(() -> describe(text)).isTrue();
        }
    }

    void assertSameIdsAndWords(List<String> texts) {
        for (String text : texts) {
            encode(text);
            assertSameIdsAndWords(text);
        }
    }

    private void encode(String text) {
        own.clear();
        library.clear();
        ours.encode(text, own);
        theirs.encode(text, library);
    }

    /**
     * Where the pre-tokenizer leaves blanks in words, the library's words are whole pieces of text; for us a token that
     * begins with a blank begins a word too.
     */
    private void assertSameIdsAndWords(String text) {
        TokenSequence expected = library.toSequence();
        assertThat(own.toSequence().ids()).as(() -> describe(text)).isEqualTo(expected.ids());
        int[] words = model.words().byBlanks()
                ? IntStream.range(0, library.size())
                        .filter(i -> library.startsWord(i) || beginsWithBlank(text, own, i))
                        .toArray()
                : expected.wordStarts();
        assertThat(own.toSequence().wordStarts()).as(() -> describe(text)).isEqualTo(words);
    }

    private static boolean beginsWithBlank(String text, TokenBuffer tokens, int i) {
        return tokens.start(i) < tokens.end(i) && Character.isWhitespace(text.charAt(tokens.start(i)));
    }

    private static int[] offsets(TokenBuffer tokens) {
        return IntStream.range(0, tokens.size())
                .flatMap(i -> IntStream.of(tokens.start(i), tokens.end(i)))
                .toArray();
    }

    private static String describe(String text) {
        return text + " = " + text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }
}
