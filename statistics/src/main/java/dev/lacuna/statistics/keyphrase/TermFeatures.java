package dev.lacuna.statistics.keyphrase;

import java.util.Arrays;

/**
 * The score of each term of a document, from five features (section 3.2 of the paper); TF is how often the term occurs.
 *
 * <ul>
 *   <li>T<sub>case</sub> = max(capitalized, acronyms) / (1 + ln TF). The paper has ln TF below the line, which is 0 for a term
 *       that occurs once; its program has this.
 *   <li>T<sub>pos</sub> = ln(ln(3 + median of the sentences with the term, numbered from 0))
 *   <li>T<sub>norm</sub> = TF / (mean + standard deviation of the TF of all terms that are no stop words)
 *   <li>T<sub>rel</sub> = 1 + (DL + DR) · TF / greatest TF, see {@link Neighbours#variety}
 *   <li>T<sub>sent</sub> = sentences with the term / sentences
 * </ul>
 *
 * H = T<sub>pos</sub> · T<sub>rel</sub> / (T<sub>case</sub> + T<sub>norm</sub> / T<sub>rel</sub> + T<sub>sent</sub> / T<sub>rel</sub>). It is
 * positive and finite; the lower, the more the term matters.
 */
final class TermFeatures {
    private final Sentences sentences = new Sentences();
    private final Neighbours neighbours;
    private int[] capitalized = new int[256];
    private int[] acronyms = new int[256];
    private double[] scores = new double[256];

    TermFeatures(int window) {
        this.neighbours = new Neighbours(window);
    }

    void read(WordSpans spans, SpelledWords words) {
        sentences.read(spans, words);
        neighbours.read(spans, words);
        readCasing(spans, words);
        score(words, spans.sentences());
    }

    private void readCasing(WordSpans spans, SpelledWords words) {
        int terms = words.termLimit();
        if (terms > scores.length) {
            capitalized = new int[terms * 2];
            acronyms = new int[terms * 2];
            scores = new double[terms * 2];
        }
        Arrays.fill(capitalized, 0, terms, 0);
        Arrays.fill(acronyms, 0, terms, 0);
        for (int i = 0; i < spans.size(); i++) {
            capitalized[words.term(i)] += words.shape(i) == WordShape.CAPITALIZED ? 1 : 0;
            acronyms[words.term(i)] += words.shape(i) == WordShape.ACRONYM ? 1 : 0;
        }
    }

    private void score(SpelledWords words, int sentenceCount) {
        int greatest = 0;
        long contents = 0;
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < words.termLimit(); t++) {
            double tf = termFreq(t);
            greatest = Math.max(greatest, termFreq(t));
            if (isContent(words, t)) {
                contents++;
                sum += tf;
                squares += tf * tf;
            }
        }
        // Whole numbers up to here, so the order of terms does not show in the last digit.
        double deviation = Math.sqrt(Math.max(0, contents * squares - sum * sum)) / contents;
        for (int t = 0; t < words.termLimit(); t++) {
            if (isContent(words, t)) {
                scores[t] = score(t, sum / contents + deviation, greatest, sentenceCount);
            }
        }
    }

    private boolean isContent(SpelledWords words, int term) {
        return termFreq(term) > 0 && !words.isStop(term);
    }

    private double score(int term, double frequent, int greatest, int sentenceCount) {
        double tf = termFreq(term);
        double casing = Math.max(capitalized[term], acronyms[term]) / (1 + StrictMath.log(tf));
        double position = StrictMath.log(StrictMath.log(3 + sentences.median(term)));
        double relatedness = 1 + neighbours.variety(term) * (tf / greatest);
        double spread = (double) sentences.sentenceFreq(term) / sentenceCount;
        return position * relatedness / (casing + tf / frequent / relatedness + spread / relatedness);
    }

    /** How often {@code term} occurs. */
    int termFreq(int term) {
        return sentences.termFreq(term);
    }

    /** H of {@code term}, which is no stop word. */
    double score(int term) {
        return scores[term];
    }

    /**
     * How likely {@code term} is between {@code before} and {@code after}, in (0, 1]: the share of the occurrences of {@code
     * before} that it follows, times the share of those of {@code after} that it precedes. A window over one word can count
     * an occurrence more than once; a share is 1 at most.
     */
    double between(int before, int term, int after) {
        return share(neighbours.count(before, term), before) * share(neighbours.count(term, after), after);
    }

    private double share(int together, int term) {
        return Math.min(1, (double) together / termFreq(term));
    }
}
