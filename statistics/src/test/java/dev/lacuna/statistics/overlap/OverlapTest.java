package dev.lacuna.statistics.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a search for every stretch of every item in every document, as lists of words. */
class OverlapTest {
    private static final String UNKNOWN = "?";

    private record Text(String id, List<String> words) {}

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static boolean holds(Text document, List<String> stretch) {
        return !stretch.contains(UNKNOWN) && Collections.indexOfSubList(document.words, stretch) >= 0;
    }

    /** Words of the longest stretch of at least {@code order} words that {@code document} shares with {@code item}. */
    private static int longest(Text document, List<String> item, int order) {
        for (int length = item.size(); length >= order; length--) {
            for (int from = 0; from + length <= item.size(); from++) {
                if (holds(document, item.subList(from, from + length))) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static ItemOverlap expected(List<String> item, List<Text> documents, int order) {
        boolean[] covered = new boolean[item.size()];
        for (int from = 0; from + order <= item.size(); from++) {
            List<String> ngram = item.subList(from, from + order);
            if (documents.stream().anyMatch(document -> holds(document, ngram))) {
                Arrays.fill(covered, from, from + order, true);
            }
        }
        List<Text> holders = documents.stream()
                .filter(document -> longest(document, item, order) > 0)
                .sorted(Comparator.comparing((Text document) -> -longest(document, item, order))
                        .thenComparing(Text::id))
                .toList();
        return new ItemOverlap(
                item.size(),
                (int) IntStream.range(0, covered.length).filter(w -> covered[w]).count(),
                holders.isEmpty() ? 0 : longest(holders.get(0), item, order),
                holders.size(),
                holders.stream().limit(5).map(Text::id).toList());
    }

    private static Benchmark benchmark(List<List<String>> items, int order) {
        List<String[]> arrays = new ArrayList<>();
        for (List<String> item : items) {
            arrays.add(item.stream()
                    .map(word -> word.equals(UNKNOWN) ? null : word)
                    .toArray(String[]::new));
        }
        return new Benchmark(arrays, order);
    }

    private static DocumentOverlap find(OverlapFinder finder, Text document, Benchmark benchmark) {
        int[] numbers = document.words.stream()
                .mapToInt(word -> word.equals(UNKNOWN) ? Benchmark.UNKNOWN : benchmark.number(word))
                .toArray();
        return finder.find(document.id, 0, Arrays.copyOf(numbers, numbers.length + 3), numbers.length);
    }

    /** The documents dealt out to {@code parts} totals, which are then merged. */
    private static List<ItemOverlap> found(List<Text> documents, Benchmark benchmark, int parts) {
        OverlapTotals all = new OverlapTotals(benchmark.items(), benchmark.ngrams());
        for (int part = 0; part < parts; part++) {
            OverlapFinder finder = new OverlapFinder(benchmark);
            OverlapTotals totals = new OverlapTotals(benchmark.items(), benchmark.ngrams());
            for (int d = part; d < documents.size(); d += parts) {
                DocumentOverlap overlap = find(finder, documents.get(d), benchmark);
                if (overlap != null) {
                    totals.add(overlap);
                }
            }
            all.merge(totals);
        }
        return IntStream.range(0, benchmark.items())
                .mapToObj(item -> all.of(item, benchmark))
                .toList();
    }

    private static List<String> drawn(KeyedRandom random, int length, int alphabet) {
        return IntStream.range(0, length)
                .mapToObj(i -> random.nextInt(40) == 0 ? UNKNOWN : "w" + random.nextInt(alphabet))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 3", "3, 3", "3, 5", "4, 2", "5, 2", "5, 1"})
    void isWhatASearchForEveryStretchFinds(int order, int alphabet) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(order, "overlap test", "", alphabet, 0));
        List<List<String>> items = IntStream.range(0, 25)
                .mapToObj(i -> drawn(random, random.nextInt(14), alphabet))
                .toList();
        List<Text> documents = new ArrayList<>();
        for (int d = 0; d < 60; d++) {
            documents.add(new Text("d" + random.nextInt(1_000_000), drawn(random, random.nextInt(30), alphabet)));
        }
        List<ItemOverlap> expected =
                items.stream().map(item -> expected(item, documents, order)).toList();
        assertThat(expected).anyMatch(item -> item.longestMatch() > order || alphabet == 30);
        assertThat(found(documents, benchmark(items, order), 1)).isEqualTo(expected);
        Collections.shuffle(documents, new Random(3));
        assertThat(found(documents, benchmark(items, order), 7)).isEqualTo(expected);
    }

    @Test
    void aStretchGoesOnBeyondAnNgramButNotFromItemToItem() {
        Benchmark benchmark = benchmark(List.of(words("a b c d e"), words("c d e f g"), words("x y")), 3);
        OverlapFinder finder = new OverlapFinder(benchmark);
        Text document = new Text("d", words("q a b c d e f g q a b c"));
        DocumentOverlap overlap = find(finder, document, benchmark);
        assertThat(overlap.items()).containsExactly(0, 1);
        assertThat(overlap.longest()).containsExactly(5, 5);
        assertThat(overlap.longestMatch()).isEqualTo(5);
        assertThat(overlap.ngrams()).hasSize(benchmark.ngrams()).doesNotHaveDuplicates();
        assertThat(find(finder, new Text("e", words("c d q d e f x y")), benchmark)
                        .items())
                .containsExactly(1);
    }

    @Test
    void nothingRunsOnFromOneDocumentToTheNext() {
        Benchmark benchmark = benchmark(List.of(words("a b c d")), 2);
        OverlapFinder finder = new OverlapFinder(benchmark);
        assertThat(find(finder, new Text("1", words("z a b")), benchmark).longest())
                .containsExactly(2);
        assertThat(find(finder, new Text("2", words("c d")), benchmark).longest())
                .containsExactly(2);
        assertThat(find(finder, new Text("3", words("a c b")), benchmark)).isNull();
    }

    @Test
    void coverageIsTheShareOfCoveredWords() {
        assertThat(new ItemOverlap(8, 6, 4, 1, List.of("d")).coverage()).isEqualTo(0.75);
        assertThat(new ItemOverlap(0, 0, 0, 0, List.of()).coverage()).isZero();
    }
}
