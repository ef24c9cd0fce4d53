package dev.lacuna.statistics.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** YAKE straight from its formulas, over strings and maps, slow: a line is a sentence. */
final class LiteralYake {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+(?:-[\\p{L}\\p{Nd}]+)*|\\S");

    /** One word of the text, after hyphens are joined. */
    private record Word(String text, String lower, String term, char tag, int sentence, int block) {}

    private final Set<String> stopWords;
    private final YakeParams params;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Boolean> stops = new HashMap<>();
    private int sentences;

    final Map<String, Double> termScores = new TreeMap<>();
    final Map<String, Double> scores = new LinkedHashMap<>();
    final Map<String, Integer> frequencies = new HashMap<>();

    LiteralYake(Set<String> stopWords, YakeParams params, String text) {
        this.stopWords = stopWords;
        this.params = params;
        int block = 0;
        for (String line : text.split("\n")) {
            block = sentence(line, block + 1);
        }
        scoreTerms();
        scorePhrases();
    }

    private int sentence(String line, int firstBlock) {
        int block = firstBlock;
        int inSentence = 0;
        Matcher matcher = TOKEN.matcher(line);
        boolean any = false;
        while (matcher.find()) {
            any = true;
            String token = matcher.group();
            if (token.codePoints().noneMatch(Character::isLetterOrDigit)) {
                block++;
                inSentence += params.released() ? 1 : 0;
                continue;
            }
            String lower = token.toLowerCase(Locale.ROOT);
            words.add(new Word(token, lower, term(lower), tag(token, inSentence++), sentences, block));
        }
        sentences += any ? 1 : 0;
        return block;
    }

    private String term(String lower) {
        String term = params.released() && lower.length() > 3 && lower.endsWith("s")
                ? lower.substring(0, lower.length() - 1)
                : lower;
        boolean isShort = term.replaceAll("\\p{Punct}", "").length() < params.minChars();
        stops.putIfAbsent(term, stopWords.contains(lower) || stopWords.contains(term) || isShort);
        return term;
    }

    private static char tag(String word, int inSentence) {
        if (word.matches("[\\p{Nd}-]+")) {
            return 'd';
        }
        boolean hasDigit = word.matches(".*\\p{Nd}.*");
        if (hasDigit || word.replaceAll("\\P{Punct}", "").length() > 1) {
            return 'u';
        }
        if (word.matches("\\p{Lu}+")) {
            return 'a';
        }
        return word.matches("\\p{Lu}[^\\p{Lu}]+") && inSentence > 0 ? 'n' : 'p';
    }

    private static boolean discarded(Word word) {
        return word.tag == 'd' || word.tag == 'u';
    }

    private Map<String, Integer> cooccurrences() {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = Math.max(0, i - params.window()); j < i; j++) {
                boolean together = words.get(j).block == words.get(i).block;
                if (together && !discarded(words.get(i)) && !discarded(words.get(j))) {
                    pairs.merge(words.get(j).term + ">" + words.get(i).term, 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    private double termFreq(String term) {
        return words.stream().filter(word -> word.term.equals(term)).count();
    }

    private void scoreTerms() {
        Map<String, Integer> pairs = cooccurrences();
        Map<String, Long> all = words.stream().collect(Collectors.groupingBy(Word::term, Collectors.counting()));
        double greatest = all.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Long> valid = all.entrySet().stream()
                .filter(term -> !stops.get(term.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        double mean = valid.stream().mapToLong(Long::longValue).average().orElse(0);
        double ofSquares = valid.stream().mapToLong(tf -> tf * tf).sum();
        // Var X = E X² − (E X)², in whole numbers: which phrase is better must not hang on a last digit.
        double n = valid.size();
        double sum = valid.stream().mapToLong(Long::longValue).sum();
        double deviation = Math.sqrt(n * ofSquares - sum * sum) / n;
        for (String term : all.keySet()) {
            if (!stops.get(term)) {
                termScores.put(term, termScore(term, pairs, greatest, mean + deviation));
            }
        }
    }

    private double termScore(String term, Map<String, Integer> pairs, double greatest, double frequent) {
        double tf = termFreq(term);
        List<Word> own = words.stream().filter(word -> word.term.equals(term)).toList();
        double casing = Math.max(
                        own.stream().filter(word -> word.tag == 'a').count(),
                        own.stream().filter(word -> word.tag == 'n').count())
                / (1 + StrictMath.log(tf));
        List<Integer> in =
                new ArrayList<>(own.stream().map(Word::sentence).collect(Collectors.toCollection(TreeSet::new)));
        int n = in.size();
        double median = (in.get((n - 1) / 2) + in.get(n / 2)) / 2.0;
        double related = 1
                + (ratio(pairs, key -> key.endsWith(">" + term)) + ratio(pairs, key -> key.startsWith(term + ">")))
                        * (tf / greatest);
        double position = StrictMath.log(StrictMath.log(3 + median));
        double spread = (double) n / sentences;
        return position * related / (casing + tf / frequent / related + spread / related);
    }

    private static double ratio(Map<String, Integer> pairs, java.util.function.Predicate<String> side) {
        List<Integer> counts = pairs.entrySet().stream()
                .filter(pair -> side.test(pair.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        return sum == 0 ? 0 : (double) counts.size() / sum;
    }

    private void scorePhrases() {
        Map<String, List<Word>> phrases = new LinkedHashMap<>();
        for (int end = 1; end <= words.size(); end++) {
            for (int start = end - 1; start >= Math.max(0, end - params.maxOrder()); start--) {
                List<Word> phrase = words.subList(start, end);
                if (isCandidate(phrase)) {
                    String text = phrase.stream().map(Word::lower).collect(Collectors.joining(" "));
                    phrases.putIfAbsent(text, phrase);
                    frequencies.merge(text, 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> pairs = cooccurrences();
        phrases.forEach((text, phrase) -> scores.put(text, phraseScore(phrase, pairs) / frequencies.get(text)));
    }

    private boolean isCandidate(List<Word> phrase) {
        Word first = phrase.get(0);
        Word last = phrase.get(phrase.size() - 1);
        return first.block == last.block
                && phrase.stream().noneMatch(LiteralYake::discarded)
                && !stops.get(first.term)
                && !stops.get(last.term);
    }

    private double phraseScore(List<Word> phrase, Map<String, Integer> pairs) {
        double product = 1;
        double sum = 0;
        for (int i = 0; i < phrase.size(); i++) {
            String term = phrase.get(i).term;
            if (stops.get(term)) {
                String before = phrase.get(i - 1).term;
                String after = phrase.get(i + 1).term;
                double p = Math.min(1, pairs.get(before + ">" + term) / termFreq(before))
                        * Math.min(1, pairs.get(term + ">" + after) / termFreq(after));
                product *= 1 + (1 - p);
                sum -= 1 - p;
            } else {
                product *= termScores.get(term);
                sum += termScores.get(term);
            }
        }
        return product / (1 + sum);
    }

    /** The keyphrases, best first. */
    List<String> best(int most) {
        List<String> sorted = new ArrayList<>(scores.keySet());
        sorted.sort(Comparator.comparing(scores::get));
        List<String> best = new ArrayList<>();
        for (String phrase : sorted) {
            if (best.size() < most && best.stream().noneMatch(other -> isNear(phrase, other))) {
                best.add(phrase);
            }
        }
        return best;
    }

    private boolean isNear(String one, String other) {
        double longer = Math.max(one.length(), other.length());
        return params.dedup() < 1 && 1 - distance(one, other) / longer > params.dedup();
    }

    /** Levenshtein distance, by its whole table. */
    static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    table[i][j] = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
