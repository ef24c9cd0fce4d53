package dev.lacuna.tokenization.train;

/**
 * Finds the substrings of words that are worth a piece: of 2 to so many symbols, occurring twice or more, and no longer
 * substring occurs wherever they do to the right. These are the nodes of a suffix tree of bounded depth; they are found in
 * the suffix array by the stack of Kasai et al., "Linear-time longest-common-prefix computation in suffix arrays and its
 * applications", CPM 2001.
 */
final class Substrings {
    private final SuffixOrder suffixes;
    private final SymbolText text;
    private final SeedHeap seeds;
    private final int[] depths;
    private final int[] firsts;
    private final long[] countsBefore;
    private int open;
    private long count;

    private Substrings(SymbolText text, SuffixOrder suffixes, int longest, SeedHeap seeds) {
        this.text = text;
        this.suffixes = suffixes;
        this.seeds = seeds;
        depths = new int[longest + 1];
        firsts = new int[longest + 1];
        countsBefore = new long[longest + 1];
    }

    /** The {@code most} substrings of greatest count × length, best first. */
    static SeedHeap best(SymbolText text, SuffixOrder suffixes, int longest, int most) {
        SeedHeap seeds = new SeedHeap(most);
        Substrings scan = new Substrings(text, suffixes, longest, seeds);
        for (int rank = 0; rank < suffixes.size(); rank++) {
            scan.visit(rank);
        }
        scan.close(suffixes.size(), 0);
        seeds.sort();
        return seeds;
    }

    private void visit(int rank) {
        int common = rank == 0 ? 0 : suffixes.common(rank - 1, rank);
        close(rank, common);
        int length = suffixes.length(rank);
        if (length > depth()) {
            open(length, rank, count);
        }
        count += text.count(suffixes.position(rank));
    }

    /** Closes the nodes deeper than {@code depth}, and opens the one at {@code depth} that they turn out to lie in. */
    private void close(int end, int depth) {
        int first = end;
        long before = count;
        while (depth() > depth) {
            open--;
            first = firsts[open];
            before = countsBefore[open];
            if (depths[open] > 1 && count - before > 1) {
                seeds.offer((count - before) * depths[open], first, end, depths[open]);
            }
        }
        if (depth > depth()) {
            open(depth, first, before);
        }
    }

    private int depth() {
        return open == 0 ? 0 : depths[open - 1];
    }

    private void open(int depth, int first, long before) {
        depths[open] = depth;
        firsts[open] = first;
        countsBefore[open++] = before;
    }
}
