package dev.lacuna.tokenization.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.opennlp.ModelKind;
import dev.lacuna.tokenization.opennlp.OpenNlpModels;
import dev.lacuna.tokenization.sentence.OpenNlpSentences;
import dev.lacuna.tokenization.sentence.RuleSentences;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.sentence.UnicodeSentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How good the English models are on the test part of the English Web Treebank (UD English-EWT). Run with {@code
 * -Dtest=UdEwtAccuracy -Dlacuna.data=DIRECTORY}, where the directory has {@code gold/ud-ewt/en_ewt-ud-test.conllu}. The floors
 * are a little below what was measured with UD_English-EWT@15d613d8447b.
 */
@EnabledIfSystemProperty(named = "lacuna.data", matches = ".+")
class UdEwtAccuracy {
    private static List<Treebank.Document> documents;

    @BeforeAll
    static void readTreebank() throws IOException {
        documents = Treebank.read(Path.of(System.getProperty("lacuna.data"), "gold/ud-ewt/en_ewt-ud-test.conllu"));
    }

    @Test
    void tagsGoldTokens() {
        POSModel model = OpenNlpModels.forLanguage(ModelKind.TAGS, "en", POSModel::new);
        GreedyTagger tagger = new GreedyTagger(model);
        String[] names = model.getPosSequenceModel().getOutcomes();
        Share right = new Share();
        for (Treebank.Document document : documents) {
            for (int s = 0; s < document.starts().size(); s++) {
                int sentence = s;
                List<Treebank.Token> gold = document.tokens().stream()
                        .filter(token -> token.sentence() == sentence)
                        .toList();
                int[] outcomes = new int[gold.size()];
                tagger.tag(gold.stream().map(Treebank.Token::form).toArray(String[]::new), outcomes);
                for (int i = 0; i < outcomes.length; i++) {
                    right.count(names[outcomes[i]].equals(gold.get(i).tag()));
                }
            }
        }
        right.assertAbove("tag accuracy, gold tokens", 0.925);
    }

    @Test
    void tagsRunningText() {
        PosTagger tagger = PosTagger.forLanguage("en");
        TaggedTokens ours = new TaggedTokens();
        Share found = new Share();
        Share correct = new Share();
        Share tagged = new Share();
        Share lexical = new Share();
        for (Treebank.Document document : documents) {
            String text = document.text().toString();
            for (int s = 0; s < document.starts().size(); s++) {
                int from = document.starts().get(s);
                int to = s + 1 < document.starts().size() ? document.starts().get(s + 1) : text.length();
                tagger.tag(text, from, to, ours);
                count(spans(document.words(), from, to), spans(ours, from, to), found, correct);
                countTags(text, from, to, ours, document.words(), tagged, lexical);
            }
        }
        Share.assertF1("tokens", found, correct, 0.975);
        tagged.assertAbove("tag accuracy of aligned words, raw sentences", 0.90);
        lexical.assertAbove("the same of words with letters or digits", 0.90);
    }

    private static <T> void count(Set<T> gold, Set<T> ours, Share found, Share correct) {
        ours.forEach(span -> correct.count(gold.contains(span)));
        gold.forEach(span -> found.count(ours.contains(span)));
    }

    private static void countTags(
            String text, int from, int to, TaggedTokens ours, TaggedTokens gold, Share tagged, Share lexical) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        addWords(text, from, to, starts, ends);
        byte[] ourTags = align(ours, starts, ends);
        byte[] goldTags = align(gold, starts, ends);
        for (int i = 0; i < goldTags.length; i++) {
            tagged.count(ourTags[i] == goldTags[i]);
            if (Character.isLetterOrDigit(text.charAt(starts.get(i)))) {
                lexical.count(ourTags[i] == goldTags[i]);
            }
        }
    }

    /** Words as BERT cuts them: runs of letters and digits, any other char alone. */
    private static void addWords(String text, int from, int to, List<Integer> starts, List<Integer> ends) {
        for (int i = from; i < to; i++) {
            boolean alone = !Character.isLetterOrDigit(text.charAt(i));
            if (!Character.isWhitespace(text.charAt(i))) {
                if (alone || i == from || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                    starts.add(i);
                    ends.add(i + 1);
                } else {
                    ends.set(ends.size() - 1, i + 1);
                }
            }
        }
    }

    private static byte[] align(TaggedTokens tokens, List<Integer> starts, List<Integer> ends) {
        byte[] tags = new byte[starts.size()];
        WordTags.align(tokens, ints(starts), ints(ends), tags.length, tags);
        return tags;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    private static Set<List<Integer>> spans(TaggedTokens tokens, int from, int to) {
        Set<List<Integer>> spans = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) >= from && tokens.end(i) <= to) {
                spans.add(List.of(tokens.start(i), tokens.end(i)));
            }
        }
        return spans;
    }

    @Test
    void findsSentences() {
        assertSentences("rule", new RuleSentences(), 0.87);
        assertSentences("unicode", new UnicodeSentences(Locale.ENGLISH), 0.87);
        assertSentences("unicode, ss", new UnicodeSentences(Locale.forLanguageTag("en-u-ss-standard")), 0.87);
        assertSentences("opennlp", OpenNlpSentences.forLanguage("en"), 0.905);
    }

    /** Compares where sentences start after the first one of a document, white space skipped. */
    private static void assertSentences(String name, SentenceBreaker breaker, double floor) {
        Share found = new Share();
        Share correct = new Share();
        for (Treebank.Document document : documents) {
            String text = document.text().toString().stripTrailing();
            Set<Integer> gold = new HashSet<>(document.starts());
            Set<Integer> ours = new HashSet<>();
            for (int from = 0; from < text.length(); from = breaker.next(text, from)) {
                int start = from;
                while (Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                ours.add(start);
            }
            gold.remove(document.starts().get(0));
            ours.remove(document.starts().get(0));
            count(gold, ours, found, correct);
        }
        Share.assertF1("sentences, " + name, found, correct, floor);
    }

    private static final class Share {
        private long right;
        private long all;

        void count(boolean isRight) {
            right += isRight ? 1 : 0;
            all++;
        }

        void assertAbove(String what, double floor) {
            System.out.printf(Locale.ROOT, "%s: %.4f of %d%n", what, (double) right / all, all);
            assertThat((double) right / all).as(what).isGreaterThan(floor);
        }

        static void assertF1(String what, Share recall, Share precision, double floor) {
            double r = (double) recall.right / recall.all;
            double p = (double) precision.right / precision.all;
            double f1 = 2 * p * r / (p + r);
            System.out.printf(Locale.ROOT, "%s: recall %.4f, precision %.4f, F1 %.4f%n", what, r, p, f1);
            assertThat(f1).as(what).isGreaterThan(floor);
        }
    }
}
