package dev.lacuna.jobs.statistics.counts;

import dev.lacuna.statistics.counting.CountBlock;
import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Makes words of their forms: the most frequent form, of equally frequent ones the least, stands for all. */
final class JoinedForms {
    private static final Comparator<Form> RANK =
            Comparator.comparingLong((Form form) -> -form.totalTermFreq).thenComparing(Form::subwords, Arrays::compare);

    private JoinedForms() {}

    private record Form(int[] subwords, long totalTermFreq, long docFreq, long sentenceFreq) {}

    /** The counts of words, from a block of merged counts of all their forms. */
    static byte[] of(byte[] block, Vocabulary vocabulary) {
        List<Form> forms = new ArrayList<>();
        CountBlock.forEachTerm(
                block,
                (source, from, to, totalTermFreq, docFreq, sentenceFreq) -> forms.add(
                        new Form(Arrays.copyOfRange(source, from, to), totalTermFreq, docFreq, sentenceFreq)));
        forms.sort(RANK);
        WordTexts texts = new WordTexts();
        List<int[]> standing = new ArrayList<>();
        SequenceCounts words = new SequenceCounts();
        for (Form form : forms) {
            int word = texts.add(vocabulary.word(form.subwords, 0, form.subwords.length));
            if (word == standing.size()) {
                standing.add(form.subwords);
            }
            int[] first = standing.get(word);
            words.addTerm(first, 0, first.length, form.totalTermFreq, form.docFreq, form.sentenceFreq);
        }
        return CountBlock.of(words);
    }
}
