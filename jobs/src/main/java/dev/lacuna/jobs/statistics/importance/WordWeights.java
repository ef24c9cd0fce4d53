package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Weights from outside by the words of the run: a term is spelled as its tokenizer spells the word. Broadcast. */
final class WordWeights implements Serializable {
    private static final long serialVersionUID = 1;

    private final WordTexts words = new WordTexts();
    private final double[] weights;
    private final String[] terms;
    private final List<String> noWords = new ArrayList<>();
    private long clipped;

    /**
     * Finds the word of each term.
     *
     * @throws dev.lacuna.tokenization.UserException if two terms are the same word
     */
    WordWeights(List<TermWeight> file, DocumentTokenizer tokenizer, Vocabulary vocabulary, String location) {
        weights = new double[file.size()];
        terms = new String[file.size()];
        int[] lines = new int[file.size()];
        for (TermWeight term : file) {
            String word = word(tokenizer.tokenize(term.term(), null).tokens(), vocabulary);
            if (word.isEmpty()) {
                noWords.add(term.term());
                continue;
            }
            int number = words.add(word);
            if (lines[number] > 0) {
                throw TermWeight.problem(
                        "\"" + term.term() + "\" and \"" + terms[number] + "\" of line " + lines[number]
                                + " are the same word; leave one out",
                        word,
                        term.line(),
                        location);
            }
            lines[number] = term.line();
            terms[number] = term.term();
            weights[number] = term.weight();
            clipped += term.clipped() ? 1 : 0;
        }
    }

    /** The only word of {@code tokens}; empty where there are none or several, or one that holds a special token. */
    private static String word(TokenSequence tokens, Vocabulary vocabulary) {
        boolean one = tokens.words() == 1 && !vocabulary.hasSpecial(tokens.ids(), 0, tokens.size());
        return one ? vocabulary.word(tokens.ids(), 0, tokens.size()) : "";
    }

    /** The number of a word, or -1 for one without a weight. */
    int number(String word) {
        return words.indexOf(word);
    }

    double weight(int number) {
        return weights[number];
    }

    /** How many words have a weight, by number. */
    int size() {
        return words.size();
    }

    /** The terms of words for which {@code inCorpus} does not hold, in the order of the file. */
    List<String> termsNotIn(BitSet inCorpus) {
        return IntStream.range(0, size())
                .filter(number -> !inCorpus.get(number))
                .mapToObj(number -> terms[number])
                .toList();
    }

    /** The terms that are not one word to the tokenizer, in the order of the file. */
    List<String> noWords() {
        return noWords;
    }

    /** How many weights were negative. */
    long clipped() {
        return clipped;
    }
}
