package dev.lacuna.tokenization.unigram;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out a {@link PieceTrie}. Codes are ranks of chars, the most frequent first, so that the children of most nodes lie
 * close together; each node takes the first place where all its children find free cells.
 */
final class PieceTrieBuilder {
    // A stretch that is fuller than this is not searched again: its few holes are not worth the time.
    private static final double FULL = 0.9;

    /** Node to lay out, and the sorted pieces {@code [from, to)} that share its first {@code depth} chars. */
    private record Branch(int node, int from, int to, int depth) {}

    private final char[] codes;
    private final int codeCount;
    private final String[] coded;
    private final Integer[] order;
    private final BitSet used = new BitSet();
    private final Deque<Branch> open = new ArrayDeque<>();
    private final int[] labels;
    private int[] cells = new int[0];
    private int searchFrom = 1;

    PieceTrieBuilder(List<String> pieces) {
        int[] chars = mostFrequentFirst(pieces);
        codes = new char[Character.MAX_VALUE + 1];
        for (int rank = 0; rank < chars.length; rank++) {
            codes[chars[rank]] = (char) (rank + 1);
        }
        codeCount = chars.length;
        labels = new int[codeCount];
        coded = pieces.stream().map(this::coded).toArray(String[]::new);
        order = IntStream.range(0, coded.length).boxed().toArray(Integer[]::new);
        // Stable: equal pieces stay in the order of their indexes.
        Arrays.sort(order, Comparator.comparing(i -> coded[i]));
    }

    private static int[] mostFrequentFirst(List<String> pieces) {
        int[] frequency = new int[Character.MAX_VALUE + 1];
        pieces.forEach(piece -> piece.chars().forEach(c -> frequency[c]++));
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> frequency[c] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -frequency[c]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private String coded(String piece) {
        char[] chars = piece.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = codes[chars[i]];
        }
        return new String(chars);
    }

    PieceTrie build() {
        reserve(1);
        used.set(PieceTrie.ROOT);
        open.add(new Branch(PieceTrie.ROOT, 0, order.length, 0));
        while (!open.isEmpty()) {
            layOut(open.remove());
        }
        // Any code added to any base stays inside.
        int end = used.length() + codeCount + 1;
        reserve(end);
        int longest = Arrays.stream(coded).mapToInt(String::length).max().orElse(0);
        return new PieceTrie(codes, Arrays.copyOf(cells, 3 * end), longest);
    }

    private void layOut(Branch branch) {
        int from = branch.from;
        while (from < branch.to && piece(from).length() == branch.depth) {
            cells[3 * branch.node + 2] = branch.depth == 0 ? PieceTrie.NONE : order[from];
            from++;
        }
        int count = 0;
        for (int i = from; i < branch.to; i = endOfGroup(i, branch)) {
            labels[count++] = piece(i).charAt(branch.depth);
        }
        if (count == 0) {
            return;
        }
        int base = place(count);
        cells[3 * branch.node] = base;
        for (int i = from, end; i < branch.to; i = end) {
            end = endOfGroup(i, branch);
            int child = base + piece(i).charAt(branch.depth);
            cells[3 * child + 1] = branch.node;
            open.add(new Branch(child, i, end, branch.depth + 1));
        }
    }

    private String piece(int i) {
        return coded[order[i]];
    }

    /** After the last piece that goes on from the branch as piece {@code i} does. */
    private int endOfGroup(int i, Branch branch) {
        char label = piece(i).charAt(branch.depth);
        int end = i + 1;
        while (end < branch.to && piece(end).charAt(branch.depth) == label) {
            end++;
        }
        return end;
    }

    /** Takes cells for the first {@code count} labels, which ascend, and returns their base. */
    private int place(int count) {
        int first = used.nextClearBit(Math.max(searchFrom, labels[0]));
        int at = first;
        int tried = 1;
        while (!fits(at - labels[0], count)) {
            at = used.nextClearBit(at + 1);
            tried++;
        }
        if (tried < (1 - FULL) * (at - first)) {
            searchFrom = at;
        }
        int base = at - labels[0];
        reserve(base + labels[count - 1] + 1);
        for (int i = 0; i < count; i++) {
            used.set(base + labels[i]);
        }
        return base;
    }

    private boolean fits(int base, int count) {
        for (int i = 1; i < count; i++) {
            if (used.get(base + labels[i])) {
                return false;
            }
        }
        return true;
    }

    /** Makes room for {@code count} cells; new ones have no parent and no piece. */
    private void reserve(int count) {
        int old = cells.length / 3;
        if (count <= old) {
            return;
        }
        int capacity = Math.max(count, old * 2);
        cells = Arrays.copyOf(cells, 3 * capacity);
        for (int i = old; i < capacity; i++) {
            cells[3 * i + 1] = PieceTrie.NONE;
            cells[3 * i + 2] = PieceTrie.NONE;
        }
    }
}
