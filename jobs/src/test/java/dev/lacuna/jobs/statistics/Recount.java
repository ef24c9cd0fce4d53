package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The statistics of a tokenized table by their definitions: maps of texts, everything at once, every cut tried. */
final class Recount {
    private static final Set<String> SPECIAL = Set.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    /** Stands between words that no n-gram joins. */
    private static final String BREAK = "\n";

    final Map<Integer, long[]> subwords = new HashMap<>();
    final Map<String, long[]> words = new HashMap<>();
    final Map<String, List<Integer>> cuts = new HashMap<>();
    /** Counts of n-grams of all orders, by text. */
    final Map<String, Long> ngrams = new HashMap<>();

    /** The stretches of units that n-grams are windows of. */
    final List<List<String>> runs = new ArrayList<>();

    final long[] positions;
    private final List<String> vocabulary;
    private final boolean breakAtPunctuation;
    private final boolean acrossSentences;

    private Recount(List<String> vocabulary, int maxOrder, boolean breakAtPunctuation, boolean acrossSentences) {
        this.vocabulary = vocabulary;
        this.breakAtPunctuation = breakAtPunctuation;
        this.acrossSentences = acrossSentences;
        this.positions = new long[maxOrder + 1];
    }

    Recount(List<Row> tokenized, List<String> vocabulary, int maxOrder, boolean breakAtPunctuation) {
        this(vocabulary, maxOrder, breakAtPunctuation, false);
        tokenized.forEach(this::document);
    }

    /** With n-grams across sentence ends. */
    static Recount ofDocuments(List<Row> tokenized, List<String> vocabulary, int maxOrder) {
        Recount recount = new Recount(vocabulary, maxOrder, true, true);
        tokenized.forEach(recount::document);
        return recount;
    }

    /** With n-grams of subwords, across sentence ends. */
    static Recount ofSubwords(List<Row> tokenized, List<String> vocabulary, int maxOrder) {
        Recount recount = new Recount(vocabulary, maxOrder, true, true);
        for (Row row : tokenized) {
            List<String> run = new ArrayList<>();
            for (int id : Tables.ints(row, "ids")) {
                run = recount.next(run, vocabulary.get(id));
            }
            recount.ngrams(run);
        }
        return recount;
    }

    private void document(Row row) {
        int[] ids = Tables.ints(row, "ids");
        int[] starts = Tables.ints(row, "word_starts");
        Set<Integer> sentenceStarts = new HashSet<>();
        Arrays.stream(Tables.ints(row, "sentence_starts")).forEach(sentenceStarts::add);
        Set<Integer> ownSubwords = new HashSet<>();
        Set<Integer> sentenceSubwords = new HashSet<>();
        for (int i = 0; i < ids.length; i++) {
            if (sentenceStarts.contains(i)) {
                sentenceSubwords.clear();
            }
            int id = ids[i];
            add(subwords.computeIfAbsent(id, x -> new long[3]), ownSubwords.add(id), sentenceSubwords.add(id));
        }
        Set<String> ownWords = new HashSet<>();
        Set<String> sentenceWords = new HashSet<>();
        List<String> run = new ArrayList<>();
        for (int w = 0; w < starts.length; w++) {
            List<Integer> cut = Tables.list(ids, starts[w], w + 1 < starts.length ? starts[w + 1] : ids.length);
            String word = text(cut);
            if (sentenceStarts.contains(starts[w])) {
                sentenceWords.clear();
            }
            if (!SPECIAL.contains(word)) {
                add(words.computeIfAbsent(word, x -> new long[3]), ownWords.add(word), sentenceWords.add(word));
                cuts.put(word, cut);
            }
            if (!acrossSentences && sentenceStarts.contains(starts[w])) {
                ngrams(run);
                run = new ArrayList<>();
            }
            run = next(run, word);
        }
        ngrams(run);
    }

    /** The run that goes on after {@code unit}. */
    private List<String> next(List<String> run, String unit) {
        if (isBreak(unit)) {
            ngrams(run);
            return new ArrayList<>();
        }
        run.add(unit);
        return run;
    }

    private static void add(long[] counts, boolean newInDocument, boolean newInSentence) {
        counts[0]++;
        counts[1] += newInDocument ? 1 : 0;
        counts[2] += newInSentence ? 1 : 0;
    }

    private String text(List<Integer> cut) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cut.size(); i++) {
            String subword = vocabulary.get(cut.get(i));
            text.append(i > 0 ? subword.substring(2) : subword);
        }
        return text.toString();
    }

    private boolean isBreak(String word) {
        return SPECIAL.contains(word)
                || breakAtPunctuation && !word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void ngrams(List<String> run) {
        runs.add(run);
        for (int order = 1; order < positions.length; order++) {
            for (int from = 0; from + order <= run.size(); from++) {
                positions[order]++;
                ngrams.merge(String.join(" ", run.subList(from, from + order)), 1L, Long::sum);
            }
        }
    }

    /** The n-grams of at least {@code minCount}, by text. */
    Map<String, Long> frequent(int minCount) {
        Map<String, Long> frequent = new TreeMap<>(ngrams);
        frequent.values().removeIf(count -> count < minCount);
        return frequent;
    }

    static int order(String ngram) {
        return ngram.split(" ").length;
    }

    private double logProbability(String ngram) {
        return Math.log((double) ngrams.get(ngram) / positions[order(ngram)]);
    }

    /** Least over all ways to cut {@code ngram} into two segments or more of log p(ngram) less the segments' log p. */
    double pmi(String ngram) {
        String[] words = ngram.split(" ");
        double least = Double.POSITIVE_INFINITY;
        // Bit i set: a cut after word i. 0 would be no cut at all.
        for (int cut = 1; cut < 1 << (words.length - 1); cut++) {
            double sum = 0;
            StringBuilder segment = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                if ((cut >> (i - 1) & 1) == 1) {
                    sum += logProbability(segment.toString());
                    segment.setLength(0);
                    segment.append(words[i]);
                } else {
                    segment.append(' ').append(words[i]);
                }
            }
            least = Math.min(least, logProbability(ngram) - sum - logProbability(segment.toString()));
        }
        return least;
    }

    double pmiSquared(String ngram) {
        return pmi(ngram) + logProbability(ngram);
    }
}
