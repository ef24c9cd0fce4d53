package dev.lacuna.statistics.keyphrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds keyphrases that came with a document, as KBIR prepares those of OAGKX (Kulkarni et al. 2022): where the text has the
 * phrase as it is, else where it has it in other casing, in both cases as whole words. What the text does not have is left
 * out, as is a phrase that another one before it differs from in casing only. Holds scratch, so one instance serves one thread.
 */
public final class GivenKeyphrases implements DocumentWords {
    private static final int NONE = -1;

    private final List<String> texts = new ArrayList<>(2);
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int words;
    private int secondWord;

    /** An occurrence: words {@code [start, end)}, of phrase number {@code index}. */
    private record Occurrence(int start, int end, int index) {}

    @Override
    public void clear(String text) {
        texts.clear();
        texts.add(text);
        words = 0;
        secondWord = Integer.MAX_VALUE;
    }

    @Override
    public void second(String text) {
        texts.add(text);
        secondWord = words;
    }

    @Override
    public void word(int start, int end, boolean startsSentence) {
        String text = texts.get(texts.size() - 1);
        int from = Blanks.after(text, start, end);
        if (from < end) {
            append(from, Blanks.before(text, from, end));
        } else {
            skip(startsSentence);
        }
    }

    @Override
    public void skip(boolean startsSentence) {
        append(NONE, NONE);
    }

    private void append(int from, int to) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            ends = Arrays.copyOf(ends, words * 2);
        }
        starts[words] = from;
        ends[words++] = to;
    }

    /** Those of {@code phrases} that the document has, in their order, without scores. */
    public Keyphrases find(List<String> phrases) {
        List<String> kept = new ArrayList<>();
        List<String> lowers = new ArrayList<>();
        List<Occurrence> found = new ArrayList<>();
        List<String> lowerTexts = texts.stream().map(GivenKeyphrases::lower).toList();
        for (String phrase : phrases) {
            String lower = lower(phrase);
            if (!phrase.isEmpty() && !lowers.contains(lower)) {
                List<Occurrence> own = occurrences(texts, phrase, kept.size());
                own = own.isEmpty() ? occurrences(lowerTexts, lower, kept.size()) : own;
                if (!own.isEmpty()) {
                    found.addAll(own);
                    lowers.add(lower);
                    kept.add(written(own.get(0)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Occurrence::start).thenComparing(Occurrence::end));
        return new Keyphrases(
                kept.toArray(String[]::new),
                null,
                found.stream().mapToInt(Occurrence::start).toArray(),
                found.stream().mapToInt(Occurrence::end).toArray(),
                found.stream().mapToInt(Occurrence::index).toArray());
    }

    /** Lower case char by char, so that places stay the same. */
    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    private List<Occurrence> occurrences(List<String> in, String phrase, int index) {
        List<Occurrence> found = new ArrayList<>();
        for (int t = 0; t < in.size(); t++) {
            int from = t == 0 ? 0 : secondWord;
            int to = t == 0 ? Math.min(words, secondWord) : words;
            int word = from;
            for (int at = in.get(t).indexOf(phrase); at >= 0; at = in.get(t).indexOf(phrase, at + 1)) {
                while (word < to && starts[word] < at) {
                    word++;
                }
                int end = word < to && starts[word] == at ? endOf(word, to, at + phrase.length()) : NONE;
                if (end >= 0) {
                    found.add(new Occurrence(word, end, index));
                }
            }
        }
        return found;
    }

    /** The word after the one, from {@code word} on, that ends at char {@code end}; -1 where there is none. */
    private int endOf(int word, int to, int end) {
        for (int w = word; w < to && starts[w] >= 0 && ends[w] <= end; w++) {
            if (ends[w] == end) {
                return w + 1;
            }
        }
        return NONE;
    }

    private String written(Occurrence occurrence) {
        String text = texts.get(occurrence.start < secondWord ? 0 : 1);
        return text.substring(starts[occurrence.start], ends[occurrence.end - 1]);
    }
}
