package dev.lacuna.jobs.statistics.domain;

import dev.lacuna.jobs.config.DomainParams;
import dev.lacuna.statistics.domain.TfIcf;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The words of the target by how much they are its own: by falling TF-ICF, then number. Words that can be no anchors, since
 * they have no letter, are stop words or are common in the reference, rank behind all others.
 *
 * @param words numbers of the words
 * @param tfIcf their scores
 * @param anchors how many of them, from the first, are anchors
 */
record Ranking(int[] words, double[] tfIcf, int anchors) {
    static Ranking of(
            CorpusCounts target,
            CorpusCounts reference,
            DomainParams params,
            Set<String> stopWords,
            IntFunction<String> texts) {
        int[] words = IntStream.range(0, target.totalTermFreqs().length)
                .filter(word -> target.totalTermFreqs()[word] >= params.minCount())
                .toArray();
        boolean[] barred = barred(words, reference.totalTermFreqs(), params.commonWords(), stopWords, texts);
        double[] scores = scores(words, target, reference, params.byDocuments());
        int[] ranked = sorted(
                words,
                Comparator.comparing((Integer word) -> barred[word])
                        .thenComparing(word -> -scores[word])
                        .thenComparing(word -> word));
        long anchors = IntStream.of(ranked)
                .limit(params.anchors())
                .filter(word -> !barred[word])
                .count();
        return new Ranking(
                ranked, IntStream.of(ranked).mapToDouble(word -> scores[word]).toArray(), (int) anchors);
    }

    private static double[] scores(int[] words, CorpusCounts target, CorpusCounts reference, boolean byDocuments) {
        long size = byDocuments ? target.documents() + reference.documents() : target.words() + reference.words();
        long[] counts = byDocuments ? reference.docFreqs() : reference.totalTermFreqs();
        TfIcf score = new TfIcf(target.words(), size);
        double[] scores = new double[counts.length];
        for (int word : words) {
            scores[word] = score.of(target.totalTermFreqs()[word], counts[word]);
        }
        return scores;
    }

    /** Which words can be no anchors. */
    private static boolean[] barred(
            int[] words, long[] reference, int common, Set<String> stopWords, IntFunction<String> texts) {
        boolean[] barred = new boolean[reference.length];
        int[] byReference = sorted(
                words,
                Comparator.comparingLong((Integer word) -> -reference[word]).thenComparing(word -> word));
        for (int i = 0; i < byReference.length; i++) {
            int word = byReference[i];
            String text = texts.apply(word);
            barred[word] = i < common && reference[word] > 0
                    || stopWords.contains(text)
                    || text.codePoints().noneMatch(Character::isLetter);
        }
        return barred;
    }

    private static int[] sorted(int[] words, Comparator<Integer> order) {
        return IntStream.of(words).boxed().sorted(order).mapToInt(word -> word).toArray();
    }
}
