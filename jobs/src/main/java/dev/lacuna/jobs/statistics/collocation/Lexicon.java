package dev.lacuna.jobs.statistics.collocation;

import dev.lacuna.jobs.config.LexiconParams;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.statistics.ngrams.NgramNames;
import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.ngram.Ngram;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;

/** The n-grams of a lexicon, by falling count. */
final class Lexicon {
    private Lexicon() {}

    /** @param blocks counts of n-grams, of words numbered by {@code index} */
    static List<Ngram> of(JavaRDD<byte[]> blocks, WordIndex index, LexiconParams params) {
        requireFew(blocks, params);
        List<Ngram> ngrams = new ArrayList<>();
        for (byte[] block : blocks.collect()) {
            CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> {
                String text = NgramNames.of(source, from, to, index);
                ngrams.add(new Ngram(to - from, text, totalTermFreq, Double.NaN, Double.NaN, totalTermFreq));
            });
        }
        ngrams.sort(Ngram.RANKING);
        return ngrams;
    }

    private static void requireFew(JavaRDD<byte[]> blocks, LexiconParams params) {
        long ngrams = blocks.map(Lexicon::size).fold(0L, Long::sum);
        if (ngrams > ChosenNgrams.MOST) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "Cannot make a lexicon: %d n-grams are more than the %d that fit; raise statistics.lexicon.min-count "
                            + "(%d)",
                    ngrams,
                    ChosenNgrams.MOST,
                    params.minCount()));
        }
    }

    private static long size(byte[] block) {
        long[] size = new long[1];
        CountBlock.forEach(block, (source, from, to, totalTermFreq, docFreq) -> size[0]++);
        return size[0];
    }

    /** Whether the n-gram can stand in a line of ZEN's form, where a comma ends it. */
    static boolean isListed(Ngram ngram) {
        return ngram.text().indexOf(',') < 0;
    }
}
