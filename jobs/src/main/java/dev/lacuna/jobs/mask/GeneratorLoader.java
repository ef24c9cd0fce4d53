package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.RunTables;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.statistics.ngrams.SubwordNgramsStep;
import dev.lacuna.jobs.table.NgramsTable;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.NgramGenerator;
import dev.lacuna.masking.tables.UnigramGenerator;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import scala.Tuple2;

/** Loads what draws subwords in place of a neural network, by the counts of the corpus. */
final class GeneratorLoader {
    private GeneratorLoader() {}

    /** @param kind {@code n-gram} or {@code unigram} */
    static Generator load(StepContext context, Vocabulary vocabulary, String kind) {
        context.sparkContext().setJobDescription("mask: load counts of subwords");
        long[] freqs = new long[vocabulary.size()];
        RunTables.rows(context, SubwordsStep.TABLE, SubwordsTable.SCHEMA)
                .map(row -> new Tuple2<>(SubwordsTable.id(row), SubwordsTable.totalTermFreq(row)))
                .collect()
                .forEach(entry -> freqs[entry._1()] = entry._2());
        UnigramGenerator unigrams = new UnigramGenerator(vocabulary, freqs);
        return kind.equals("unigram") ? unigrams : new NgramGenerator(ngrams(context, vocabulary), unigrams);
    }

    /** Those that are told apart by their text: a subword that holds a blank itself makes an n-gram ambiguous. */
    private static List<NgramGenerator.Ngram> ngrams(StepContext context, Vocabulary vocabulary) {
        context.sparkContext().setJobDescription("mask: load n-grams of subwords");
        List<Tuple2<String, Long>> rows = RunTables.rows(context, SubwordNgramsStep.TABLE, NgramsTable.SCHEMA)
                .filter(row -> NgramsTable.text(row).split(" ").length == NgramsTable.order(row))
                .map(row -> new Tuple2<>(NgramsTable.text(row), NgramsTable.totalTermFreq(row)))
                .collect();
        List<NgramGenerator.Ngram> ngrams = new ArrayList<>(rows.size());
        for (Tuple2<String, Long> row : rows) {
            String[] subwords = row._1().split(" ");
            int[] ids = new int[subwords.length];
            boolean known = true;
            for (int i = 0; i < ids.length; i++) {
                ids[i] = vocabulary.id(subwords[i]);
                known &= ids[i] >= 0;
            }
            if (known) {
                ngrams.add(new NgramGenerator.Ngram(ids, row._2()));
            }
        }
        return ngrams;
    }
}
