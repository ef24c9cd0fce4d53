package dev.lacuna.statistics.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the definitions over lists of texts, word by word. */
class DocumentImportanceTest {
    private static final List<List<String>> CORPUS = List.of(
            List.of("a rose is a rose", "it is a flower"),
            List.of("a dog is a dog is a dog"),
            List.of("the dog saw a rose", "a"));

    private final WordFreqs words = new WordFreqs();
    private final long sentences = CORPUS.stream().mapToLong(List::size).sum();
    private final long occurrences =
            CORPUS.stream().mapToLong(d -> words(d).size()).sum();
    private final Bm25 bm25 = new Bm25(0.9, 0.4);

    DocumentImportanceTest() {
        CORPUS.stream()
                .flatMap(d -> words(d).stream())
                .distinct()
                .sorted()
                .forEach(word -> words.add(word, totalTermFreq(word), docFreq(word), sentenceFreq(word)));
    }

    private static List<String> words(List<String> sentences) {
        return List.of(String.join(" ", sentences).split(" "));
    }

    private static long count(String word, List<String> text) {
        return text.stream().filter(word::equals).count();
    }

    private static long totalTermFreq(String word) {
        return CORPUS.stream().mapToLong(d -> count(word, words(d))).sum();
    }

    private static long docFreq(String word) {
        return CORPUS.stream().filter(d -> words(d).contains(word)).count();
    }

    private static long sentenceFreq(String word) {
        return CORPUS.stream()
                .flatMap(List::stream)
                .filter(s -> List.of(s.split(" ")).contains(word))
                .count();
    }

    private DocumentImportance importance() {
        return new DocumentImportance(words, new CorpusTotals(CORPUS.size(), sentences, occurrences), bm25);
    }

    private int[] numbers(List<String> text) {
        return text.stream().mapToInt(words::number).toArray();
    }

    @Test
    void everyWordOfEveryDocumentIsWeighed() {
        DocumentImportance importance = importance();
        for (List<String> document : CORPUS) {
            List<String> text = words(document);
            int[] starts = document.size() == 1
                    ? new int[] {0}
                    : new int[] {0, document.get(0).split(" ").length};
            DocumentImportance.Weights weights = importance.weigh(numbers(text), starts);
            for (int i = 0; i < text.size(); i++) {
                String word = text.get(i);
                long tf = count(word, text);
                long df = docFreq(word);
                assertThat(weights.tfIdf()[i]).isCloseTo((float) (tf * Math.log(4.0 / (df + 1))), within(1e-6f));
                double length = text.size() / (occurrences / 3.0);
                double idf = Math.log(1 + (3 - df + .5) / (df + .5));
                assertThat(weights.bm25()[i])
                        .isCloseTo((float) (idf * tf * 1.9 / (tf + .9 * (.6 + .4 * length))), within(1e-6f));
            }
            for (String sentence : document) {
                List<String> own = List.of(sentence.split(" "));
                int from = sentence.equals(document.get(0)) ? 0 : starts[1];
                float[] wanted = maskedDiffuse(own);
                assertThat(Arrays.copyOfRange(weights.maskedDiffuse(), from, from + own.size()))
                        .containsExactly(wanted, within(1e-6f));
            }
        }
    }

    private float[] maskedDiffuse(List<String> sentence) {
        double[] tfIdf = sentence.stream()
                .mapToDouble(w -> Math.max(
                        0,
                        (double) count(w, sentence)
                                / sentence.size()
                                * Math.log((double) sentences / (1 + sentenceFreq(w)))))
                .toArray();
        double[] entropy = sentence.stream()
                .mapToDouble(w -> (double) totalTermFreq(w) / occurrences)
                .map(p -> -p * Math.log(p))
                .toArray();
        double tfIdfs = Arrays.stream(tfIdf).sum();
        double entropies = Arrays.stream(entropy).sum();
        float[] joined = new float[sentence.size()];
        IntStream.range(0, joined.length)
                .forEach(i -> joined[i] = (float) ((tfIdfs == 0 ? 0 : tfIdf[i] / tfIdfs) + entropy[i] / entropies));
        return joined;
    }

    @Test
    void whatIsNoWordWeighsNothingAndIsNotCounted() {
        int[] with = {words.number("dog"), words.number(""), words.number("rose"), words.number("")};
        int[] without = numbers(List.of("dog", "rose"));
        DocumentImportance importance = importance();
        DocumentImportance.Weights weights = importance.weigh(with, new int[] {0});
        DocumentImportance.Weights plain = importance.weigh(without, new int[] {0});
        assertThat(weights.tfIdf()).containsExactly(plain.tfIdf()[0], 0, plain.tfIdf()[1], 0);
        assertThat(weights.bm25()).containsExactly(plain.bm25()[0], 0, plain.bm25()[1], 0);
        assertThat(weights.maskedDiffuse()).containsExactly(plain.maskedDiffuse()[0], 0, plain.maskedDiffuse()[1], 0);
    }

    @Test
    void wordsThatAreNotThereCountAsOneOccurrenceEach() {
        // "flower" and "saw" occur once, in one document and one sentence.
        int rare = words.number("lantern");
        assertThat(rare).isEqualTo(WordFreqs.RARE);
        DocumentImportance importance = importance();
        DocumentImportance.Weights known = importance.weigh(numbers(List.of("flower", "a", "saw")), new int[] {0});
        DocumentImportance.Weights unknown = importance.weigh(new int[] {rare, words.number("a"), rare}, new int[] {0});
        assertThat(unknown).usingRecursiveComparison().isEqualTo(known);
    }

    @Test
    void anEmptyDocumentHasNoWeights() {
        assertThat(importance().weigh(new int[0], new int[0]).tfIdf()).isEmpty();
    }
}
