package dev.lacuna.masking.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subwords are numbered through all fragments, so a fragment is known by its first id. */
class PackerTest {
    private static final int START = 1_000_001;
    private static final int SEPARATOR = 1_000_002;
    private static final SpecialTokens SPECIAL = new SpecialTokens(1_000_003, 1_000_004, START, SEPARATOR, 1_000_005);

    private final List<Sequence> rows = new ArrayList<>();

    private static List<Fragment> fragments(int length, int count) {
        return fragments(length, count, 1);
    }

    /** Random fragments, uniform from {@code shortest} to what a row can hold; words of 1 to 4 subwords. */
    private static List<Fragment> fragments(int length, int count, int shortest) {
        KeyedRandom random = ToyCorpus.random("packing", length);
        List<Fragment> fragments = new ArrayList<>();
        int id = 0;
        for (int f = 0; f < count; f++) {
            int size = shortest + random.nextInt(Packer.capacity(length) - shortest + 1);
            int[] ids = new int[size];
            int[] wordStarts = new int[size];
            int words = 0;
            int nextWord = 0;
            for (int p = 0; p < size; p++) {
                ids[p] = id++;
                if (p == nextWord) {
                    wordStarts[words++] = p;
                    nextWord += 1 + random.nextInt(4);
                }
            }
            fragments.add(new Fragment(new Origin("d" + f / 5, 0, 0, f % 5), ids, Arrays.copyOf(wordStarts, words)));
        }
        return fragments;
    }

    private static List<Sequence> pack(int length, List<Fragment> fragments) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(length, SPECIAL, rows::add);
        fragments.forEach(packer::add);
        packer.finish();
        return rows;
    }

    private static Map<Integer, Fragment> byFirstId(List<Fragment> fragments) {
        Map<Integer, Fragment> byFirstId = new HashMap<>();
        fragments.forEach(fragment -> byFirstId.put(fragment.ids()[0], fragment));
        return byFirstId;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 24, 128})
    void everyFragmentIsInExactlyOneRowAsItWas(int length) {
        List<Fragment> fragments = fragments(length, 2000);
        Map<Integer, Fragment> left = byFirstId(fragments);
        for (Sequence row : pack(length, fragments)) {
            assertThat(row.size()).isBetween(3, length);
            List<Integer> ids = new ArrayList<>(List.of(START));
            List<Integer> wordStarts = new ArrayList<>(List.of(0));
            assertThat(row.documents()).hasSameSizeAs(row.documentStarts());
            for (int f = 0; f < row.documents().length; f++) {
                assertThat(row.documentStarts()[f]).isEqualTo(ids.size());
                Fragment fragment = left.remove(row.ids()[row.documentStarts()[f]]);
                assertThat(fragment).isNotNull();
                assertThat(row.documents()[f]).isEqualTo(fragment.origin().document());
                if (f == 0) {
                    assertThat(row.origin()).isEqualTo(fragment.origin());
                    assertThat(row.document()).isEqualTo(fragment.origin().document());
                }
                for (int start : fragment.wordStarts()) {
                    wordStarts.add(ids.size() + start);
                }
                for (int id : fragment.ids()) {
                    ids.add(id);
                }
                wordStarts.add(ids.size());
                ids.add(SEPARATOR);
            }
            assertThat(row.ids()).containsExactly(ids.toArray(Integer[]::new));
            assertThat(row.wordStarts()).containsExactly(wordStarts.toArray(Integer[]::new));
        }
        assertThat(left).isEmpty();
    }

    @Test
    void rowsDependOnTheOrderOfFragmentsAlone() {
        List<Fragment> fragments = fragments(24, 500);
        assertThat(pack(24, fragments))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(pack(24, fragments));
    }

    /** A row is open from its first fragment until it is given out. Long fragments leave rows that nothing fits. */
    @Test
    void atMost64RowsAreOpen() {
        List<Fragment> fragments = fragments(128, 5000, 50);
        Map<Integer, Integer> openedAt = new HashMap<>();
        List<Integer> closedAt = new ArrayList<>();
        int[] now = {0};
        Packer packer = new Packer(128, SPECIAL, row -> {
            rows.add(row);
            closedAt.add(now[0]);
        });
        for (; now[0] < fragments.size(); now[0]++) {
            openedAt.put(fragments.get(now[0]).ids()[0], now[0]);
            packer.add(fragments.get(now[0]));
        }
        packer.finish();
        int mostOpen = 0;
        int[] change = new int[fragments.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            change[openedAt.get(rows.get(r).ids()[1])]++;
            change[closedAt.get(r)]--;
        }
        int open = 0;
        for (int t = 0; t < fragments.size(); t++) {
            open += change[t];
            mostOpen = Math.max(mostOpen, open);
        }
        assertThat(mostOpen).isEqualTo(64);
    }

    /** Fragments as rows, by the rule: the fullest open row that has room, else a new one; of several the oldest. */
    private static List<List<Fragment>> packByRule(int length, List<Fragment> fragments) {
        List<List<Fragment>> given = new ArrayList<>();
        List<List<Fragment>> open = new ArrayList<>();
        Comparator<List<Fragment>> bySize = Comparator.comparingInt(PackerTest::size);
        for (Fragment fragment : fragments) {
            List<Fragment> row = open.stream()
                    .filter(candidate -> size(candidate) + fragment.ids().length + 1 <= length)
                    .min(bySize.reversed())
                    .orElse(null);
            if (row == null) {
                row = new ArrayList<>();
                if (open.size() == 64) {
                    List<Fragment> fullest =
                            open.stream().min(bySize.reversed()).orElseThrow();
                    open.removeIf(candidate -> candidate == fullest);
                    given.add(fullest);
                }
                open.add(row);
            }
            row.add(fragment);
            if (size(row) + 2 > length) {
                List<Fragment> full = row;
                open.removeIf(candidate -> candidate == full);
                given.add(full);
            }
        }
        given.addAll(open);
        return given;
    }

    private static int size(List<Fragment> row) {
        return 1 + row.stream().mapToInt(fragment -> fragment.ids().length + 1).sum();
    }

    /** {@code Stream.min} keeps the first of equals. Long fragments fill the 64 rows, short ones choose among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 50})
    void rowsAreGivenOutAsTheRuleSays(int shortest) {
        List<Fragment> fragments = fragments(128, 2000, shortest);
        List<Integer> expected = new ArrayList<>();
        packByRule(128, fragments).forEach(row -> row.forEach(fragment -> expected.add(fragment.ids()[0])));
        List<Integer> packed = new ArrayList<>();
        for (Sequence row : pack(128, fragments)) {
            for (int start : row.documentStarts()) {
                packed.add(row.ids()[start]);
            }
        }
        assertThat(packed).isEqualTo(expected);
    }

    /** Half of 128 is the mean fragment, so one row a fragment would fill half. */
    @Test
    void rowsAreNearlyFull() {
        List<Fragment> fragments = fragments(128, 5000);
        List<Sequence> packed = pack(128, fragments);
        long used = packed.stream().mapToLong(Sequence::size).sum();
        assertThat((double) used / (128L * packed.size())).isGreaterThan(0.95);
    }

    @Test
    void fragmentsGoToTheFullestRowTheyFit() {
        int[] sizes = {4, 6, 1, 5, 2, 1};
        List<Fragment> fragments = new ArrayList<>();
        for (int f = 0; f < sizes.length; f++) {
            int[] ids = new int[sizes[f]];
            Arrays.fill(ids, f);
            fragments.add(new Fragment(Origin.of("d" + f), ids, new int[] {0}));
        }
        assertThat(pack(10, fragments))
                .extracting(row -> String.join(" ", row.documents()))
                .containsExactly("d1 d2", "d3 d4", "d0 d5");
    }

    @Test
    void capacityLeavesRoomForTwoSpecialTokens() {
        List<Fragment> full = List.of(new Fragment(Origin.of("d"), new int[Packer.capacity(10)], new int[] {0}));
        assertThat(pack(10, full)).singleElement().satisfies(row -> assertThat(row.size())
                .isEqualTo(10));
    }

    @Test
    void rowsBeginWithTextWhereTheTokenizerHasNoStartToken() {
        SpecialTokens special = new SpecialTokens(90, -1, -1, 91, 92);
        Packer packer = new Packer(8, special, rows::add);
        packer.add(new Fragment(Origin.of("a"), new int[] {1, 2}, new int[] {0, 1}));
        packer.add(new Fragment(Origin.of("b"), new int[] {3, 4, 5, 6}, new int[] {0, 2}));
        packer.finish();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.ids()).containsExactly(1, 2, 91, 3, 4, 5, 6, 91);
            assertThat(row.wordStarts()).containsExactly(0, 1, 2, 3, 5, 7);
            assertThat(row.documentStarts()).containsExactly(0, 3);
        });
    }
}
