package dev.lacuna.tokenization.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.opennlp.ModelKind;
import dev.lacuna.tokenization.opennlp.OpenNlpModels;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class PosTaggerTest {
    private static final PosTagger ENGLISH = PosTagger.forLanguage("en");

    @Test
    void tagsEnglish() {
        assertThat(tagged(ENGLISH, "The cat sat on the mat, and it didn't move."))
                .containsExactly(
                        "The/DET",
                        "cat/NOUN",
                        "sat/VERB",
                        "on/ADP",
                        "the/DET",
                        "mat/NOUN",
                        ",/PUNCT",
                        "and/CCONJ",
                        "it/PRON",
                        "did/AUX",
                        "n't/PART",
                        "move/VERB",
                        "./PUNCT");
        assertThat(tagged(ENGLISH, "It's John’s. CAN'T"))
                .contains("It/PRON", "'s/AUX", "’s/PART", "CA/AUX", "N'T/PART");
    }

    /** OpenNLP's own tokenizer and its beam search with a beam of one, on text whose tokens are all single words. */
    @Test
    void agreesWithOpenNlp() throws IOException {
        POSModel model = OpenNlpModels.forLanguage(ModelKind.TAGS, "en", POSModel::new);
        TokenizerModel tokens = OpenNlpModels.forLanguage(ModelKind.TOKENS, "en", TokenizerModel::new);
        TokenizerME tokenizer = new TokenizerME(tokens);
        MaxentModel scorer = model.getArtifact("pos.model");
        BeamSearch search = new BeamSearch(1, scorer);
        POSContextGenerator contexts = model.getFactory().getPOSContextGenerator();
        for (String gloss : glosses(2000)) {
            List<String> expected = new ArrayList<>();
            Span[] spans = tokenizer.tokenizePos(gloss);
            String[] words = Span.spansToStrings(spans, gloss);
            List<String> outcomes = search.bestSequence(
                            words, null, contexts, model.getFactory().getSequenceValidator())
                    .getOutcomes();
            for (int i = 0; i < words.length; i++) {
                expected.add(words[i] + "/" + outcomes.get(i).replaceAll("[+].*", ""));
            }
            assertThat(tagged(ENGLISH, gloss)).isEqualTo(expected);
        }
    }

    private static List<String> glosses(int count) throws IOException {
        InputStream in = PosTaggerTest.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/data.noun");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(" | ") && !line.contains("'"))
                    .map(line -> line.substring(line.indexOf(" | ") + 3))
                    .limit(count)
                    .toList();
        }
    }

    @Test
    void longSentencesAreTaggedInWindows() {
        String window = "the dog can run ".repeat(PosTagger.WINDOW / 4);
        List<String> once = tagged(ENGLISH, window);
        List<String> thrice = tagged(ENGLISH, window.repeat(3));
        assertThat(once).hasSize(PosTagger.WINDOW);
        assertThat(thrice).hasSize(3 * PosTagger.WINDOW);
        assertThat(thrice.subList(2 * PosTagger.WINDOW, 3 * PosTagger.WINDOW)).isEqualTo(once);
    }

    @Test
    void offsetsCountFromTheStartOfTheText() {
        TaggedTokens tokens = new TaggedTokens();
        ENGLISH.tag("He left. She stayed. Why?", 9, 21, tokens);
        assertThat(tokens.size()).isEqualTo(3);
        assertThat(tokens.start(0)).isEqualTo(9);
        assertThat(tokens.end(2)).isEqualTo(20);
    }

    @Property(seed = "31", tries = 100)
    void tokensCoverAnyText(@ForAll @StringLength(max = 200) String text) {
        TaggedTokens tokens = new TaggedTokens();
        ENGLISH.tag(text, 0, text.length(), tokens);
        assertCovers(tokens, text);
        TaggedTokens again = new TaggedTokens();
        ENGLISH.fresh().tag(text, 0, text.length(), again);
        assertThat(again).usingRecursiveComparison().isEqualTo(tokens);
    }

    @Test
    void endlessRunsAreCutWithoutSplittingCharacters() {
        for (String text : List.of("x".repeat(10_001), "a.".repeat(5000), "z" + "😀".repeat(1000), "\u00A0 \u2003")) {
            TaggedTokens tokens = new TaggedTokens();
            ENGLISH.tag(text, 0, text.length(), tokens);
            assertCovers(tokens, text);
        }
    }

    private static void assertCovers(TaggedTokens tokens, String text) {
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(text.substring(at, tokens.start(i))).matches("[\\s\\p{Z}\\x1C-\\x1F]*");
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            at = tokens.end(i);
        }
        assertThat(text.substring(at)).matches("[\\s\\p{Z}\\x1C-\\x1F]*");
    }

    @Test
    void aModelWithoutATokenizerTagsUnicodeWords() throws IOException {
        byte[] model = train("cats_NOUN run_VERB", "dogs_NOUN sleep_VERB", "我_PRON 爱_VERB 北京_PROPN");
        PosTagger tagger = PosTagger.read(new ByteArrayInputStream(model), "m.bin", "zh");
        assertThat(tagged(tagger, "我爱北京 ")).containsExactly("我/PRON", "爱/VERB", "北京/PROPN");
    }

    @Test
    void refusesOtherTagsAndMissingLanguages() throws IOException {
        byte[] penn = train("cats_NNS run_VBP", "dogs_NNS sleep_VBP");
        assertThatThrownBy(() -> PosTagger.read(new ByteArrayInputStream(penn), "m.bin", "en"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("tags.model")
                .hasMessageContaining("(NNS)");
        assertThatThrownBy(() -> PosTagger.read(new ByteArrayInputStream(new byte[9]), "m.bin", "en"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("m.bin");
        assertThatThrownBy(() -> PosTagger.forLanguage("tlh"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot tag parts of speech: ")
                .hasMessageContaining("org.apache.opennlp:opennlp-models-pos-tlh")
                .hasMessageContaining("tags.model");
    }

    private static byte[] train(String... samples) throws IOException {
        List<POSSample> repeated = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (String sample : samples) {
                repeated.add(POSSample.parse(sample));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 50);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        POSTaggerME.train("xx", ObjectStreamUtils.createObjectStream(repeated), parameters, new POSTaggerFactory())
                .serialize(out);
        return out.toByteArray();
    }

    private static List<String> tagged(PosTagger tagger, String text) {
        TaggedTokens tokens = new TaggedTokens();
        tagger.tag(text, 0, text.length(), tokens);
        List<String> tagged = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            tagged.add(text.substring(tokens.start(i), tokens.end(i)) + "/" + UniversalTag.of(tokens.tag(i)));
        }
        return tagged;
    }
}
