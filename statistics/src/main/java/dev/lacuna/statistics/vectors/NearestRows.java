package dev.lacuna.statistics.vectors;

/** For rows of {@link UnitRows} the others of greatest cosine, found a tile of rows at a time, which stays in the cache. */
public final class NearestRows {
    /** Receives a neighbour; ranks count from 1. */
    public interface Visitor {
        void visit(int row, int rank, int neighbour, float cosine);
    }

    private static final int TILE = 1 << 10;

    private final UnitRows rows;
    private final int most;
    private final float[] cosines = new float[TILE];

    /** @param most how many neighbours a row gets, if there are so many others */
    public NearestRows(UnitRows rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    /** Gives the neighbours of rows {@code [from, to)}, row by row, nearest first; of equally near ones the lesser number first. */
    public void of(int from, int to, Visitor visitor) {
        TopScores[] tops = new TopScores[to - from];
        for (int i = 0; i < tops.length; i++) {
            tops[i] = new TopScores(most);
        }
        for (int tile = 0; tile < rows.size(); tile += TILE) {
            int end = Math.min(rows.size(), tile + TILE);
            for (int row = from; row < to; row++) {
                rows.cosines(row, tile, end, cosines);
                add(tops[row - from], row, tile, end);
            }
        }
        for (int row = from; row < to; row++) {
            TopScores top = tops[row - from];
            for (int rank = 0; rank < top.size(); rank++) {
                visitor.visit(row, rank + 1, top.number(rank), top.score(rank));
            }
        }
    }

    private void add(TopScores top, int row, int from, int to) {
        for (int other = from; other < to; other++) {
            if (other != row) {
                top.add(other, Math.max(-1, Math.min(1, cosines[other - from])));
            }
        }
    }
}
