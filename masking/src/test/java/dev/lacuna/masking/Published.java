package dev.lacuna.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Masking procedures as their papers and released code tell them, step by step over lists, on a text of words of {@code
 * lengths} subwords. What comes out is a letter a subword: a dot, or m, r, k where it was masked, made random, kept.
 */
final class Published {
    private final Random random = new Random(20);
    private final int[] lengths;
    private final List<List<Integer>> words = new ArrayList<>();
    private final int size;

    Published(int... lengths) {
        this.lengths = lengths;
        int next = 0;
        for (int length : lengths) {
            List<Integer> word = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                word.add(next++);
            }
            words.add(word);
        }
        size = next;
    }

    private char kind() {
        double die = random.nextDouble();
        return die < 0.8 ? 'm' : die < 0.9 ? 'r' : 'k';
    }

    private char[] clean() {
        char[] text = new char[size];
        Arrays.fill(text, '.');
        return text;
    }

    /** Index drawn by {@code chances}, which need not sum to 1. */
    private int choose(double... chances) {
        double left = random.nextDouble() * Arrays.stream(chances).sum();
        int at = 0;
        while (at < chances.length - 1 && left >= chances[at]) {
            left -= chances[at++];
        }
        return at;
    }

    /** facebookresearch/SpanBERT, masking.py: masks by merged spans, and behind them the boundaries of those inside the text. */
    String spanBert() {
        double[] law = new double[10];
        Arrays.setAll(law, l -> 0.2 * Math.pow(0.8, l));
        int budget = (int) Math.ceil(0.15 * size);
        List<Integer> masked = new ArrayList<>();
        while (masked.size() < budget) {
            int span = 1 + choose(law);
            int anchor = random.nextInt(size);
            if (masked.contains(anchor)) {
                continue;
            }
            int first = 0;
            while (!words.get(first).contains(anchor)) {
                first++;
            }
            for (int w = first; w < Math.min(words.size(), first + span); w++) {
                for (int position : words.get(w)) {
                    if (masked.size() < budget && !masked.contains(position)) {
                        masked.add(position);
                    }
                }
            }
        }
        Collections.sort(masked);
        char[] text = clean();
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < masked.size(); ) {
            int start = masked.get(i);
            int end = start;
            while (++i < masked.size() && masked.get(i) == end + 1) {
                end++;
            }
            Arrays.fill(text, start, end + 1, kind());
            pairs.append(start > 0 && end < size - 1 ? " " + (start - 1) + "-" + (end + 1) : "");
        }
        return new String(text) + pairs;
    }

    /** google-research/albert, create_pretraining_data.py; NVIDIA/Megatron-LM, masked_dataset.py: with that law of n. */
    List<List<Integer>> ngrams(double... law) {
        int budget = Math.max(1, (int) Math.rint(size * 0.15));
        List<Integer> order = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            order.add(w);
        }
        Collections.shuffle(order, random);
        List<Integer> covered = new ArrayList<>();
        List<List<Integer>> chosen = new ArrayList<>();
        for (int first : order) {
            if (covered.size() >= budget) {
                break;
            }
            int n = 1 + choose(law);
            while (n > 0 && covered.size() + subwords(first, n).size() > budget) {
                n--;
            }
            List<Integer> ngram = subwords(first, n);
            if (n > 0 && Collections.disjoint(covered, ngram)) {
                covered.addAll(ngram);
                for (int w = first; w < Math.min(words.size(), first + n); w++) {
                    chosen.add(words.get(w));
                }
            }
        }
        return chosen;
    }

    private List<Integer> subwords(int first, int n) {
        return words.subList(first, Math.min(words.size(), first + n)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** As {@link #ngrams}, 80/10/10 a subword. */
    String ngramWalk(double... law) {
        char[] text = clean();
        ngrams(law).forEach(word -> word.forEach(position -> text[position] = kind()));
        return new String(text);
    }

    /** MacBERT, as {@link #ngrams} with P = .4, .3, .2, .1: a word is kept with 0.1 and else another stands there. */
    String macBert() {
        char[] text = clean();
        for (List<Integer> word : ngrams(0.4, 0.3, 0.2, 0.1)) {
            char fate = random.nextDouble() < 0.1 ? 'k' : 'x';
            word.forEach(position -> text[position] = fate);
        }
        return new String(text);
    }

    /** {@code count} subwords without replacement, each next one in proportion to its weight; 80/10/10. */
    String drawn(int count, double[] weights) {
        double[] left = weights.clone();
        char[] text = clean();
        for (int i = 0; i < count; i++) {
            int position = choose(left);
            left[position] = 0;
            text[position] = kind();
        }
        return new String(text);
    }

    /** Each subword by itself at its chance; {@code m} alone, or 80/10/10. */
    String trials(boolean bert, double... chances) {
        char[] text = clean();
        for (int p = 0; p < size; p++) {
            if (random.nextDouble() < chances[p]) {
                text[p] = bert ? kind() : 'm';
            }
        }
        return new String(text);
    }

    /** mutonix/better_masking: words in random order, each accepted at its chance if it fits; 80/10/10 a subword. */
    String onePass(int budget, double[] chances) {
        List<Integer> order = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            order.add(w);
        }
        Collections.shuffle(order, random);
        char[] text = clean();
        int masked = 0;
        for (int w : order) {
            if (masked + lengths[w] <= budget && random.nextDouble() < chances[w]) {
                words.get(w).forEach(position -> text[position] = kind());
                masked += lengths[w];
            }
        }
        return new String(text);
    }

    /** mx-mark/DMJD: the second view takes first what the first left visible, and the rest from what it masked. */
    String disjointPair(int masked) {
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            order.add(p);
        }
        Collections.shuffle(order, random);
        char[] first = clean();
        order.subList(0, masked).forEach(p -> first[p] = 'm');
        List<Integer> again = new ArrayList<>(order.subList(0, masked));
        Collections.shuffle(again, random);
        char[] second = clean();
        order.subList(masked, size).forEach(p -> second[p] = 'm');
        again.subList(0, 2 * masked - size).forEach(p -> second[p] = 'm');
        return new String(first) + "|" + new String(second);
    }

    /** dvruette/gidd: clean with (1 − t)/C, mask with t/C, else uniform; p_u = 0.1, γ = 1. */
    String hybrid() {
        double t = (1 - 2e-4) * random.nextDouble() + 1e-4;
        double c = 2 * 0.1 / 0.9 * Math.sqrt(t) * Math.sqrt(1 - t);
        char[] text = clean();
        for (int p = 0; p < size; p++) {
            text[p] = ".mr".charAt(choose(1 - t, t, c));
        }
        return new String(text);
    }

    double uniform() {
        return random.nextDouble();
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }
}
