package dev.lacuna.training.encoder;

import dev.lacuna.training.kernels.Vectors;

/**
 * The encoder on the CPU: a batch's rows are shared out over threads, each takes its share through the whole forward and
 * backward pass with single-threaded BLAS, and the shares' gradients are added at the end.
 *
 * <p>The same input and thread count give the same bits; another thread count adds in another order.
 */
public final class CpuEngine implements MaskedLmEngine {
    /** Tokens taken through the network at a time: 4 to 8 sequences of 128 measured best. */
    private static final int CHUNK_TOKENS = 1024;

    private final EncoderShape shape;
    private final ParameterLayout layout;
    private final Team team;
    private final Worker[] workers;
    private final FloatMemory[] shares;
    private final float[][] tiles;

    public CpuEngine(EncoderShape shape, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Cannot make an engine: threads must be positive (" + threads + ")");
        }
        this.shape = shape;
        this.layout = new ParameterLayout(shape);
        this.team = new Team(threads);
        this.workers = new Worker[threads];
        this.shares = new FloatMemory[threads];
        this.tiles = new float[2 * threads][Lane.TILE];
        int chunkSequences = Math.max(1, CHUNK_TOKENS / shape.sequenceLength());
        for (int i = 0; i < threads; i++) {
            workers[i] = new Worker(shape, layout, chunkSequences);
        }
    }

    @Override
    public EncoderShape shape() {
        return shape;
    }

    @Override
    public double gradient(FloatMemory parameters, FloatMemory gradient, MaskedBatch batch) {
        checkLength("gradient", gradient);
        for (int i = 1; i < shares.length; i++) {
            if (shares[i] == null) {
                shares[i] = FloatMemory.allocate(layout.length());
            }
        }
        shares[0] = gradient;
        try {
            run(parameters, shares, batch, null);
            team.run(this::sumShares);
        } finally {
            shares[0] = null;
        }
        return weightedLoss();
    }

    @Override
    public double loss(FloatMemory parameters, MaskedBatch batch) {
        run(parameters, null, batch, null);
        return weightedLoss();
    }

    @Override
    public EvaluationSums evaluate(FloatMemory parameters, MaskedBatch batch, PredictionScores scores) {
        if (scores != null) {
            scores.begin(batch);
        }
        run(parameters, null, batch, scores);
        EvaluationSums sums = EvaluationSums.NONE;
        for (Worker worker : workers) {
            sums = sums.plus(worker.sums());
        }
        return sums;
    }

    private void run(FloatMemory parameters, FloatMemory[] gradients, MaskedBatch batch, PredictionScores scores) {
        checkLength("parameters", parameters);
        checkShape(batch);
        double weights = batch.weightSum();
        double scale = weights > 0 ? 1 / weights : 0;
        int[] bounds = shareOut(batch);
        team.run(i -> workers[i].run(
                parameters, gradients == null ? null : gradients[i], batch, scores, bounds[i], bounds[i + 1], scale));
    }

    /** Consecutive rows for each thread, with about the same number of tokens. */
    private int[] shareOut(MaskedBatch batch) {
        int[] bounds = new int[workers.length + 1];
        long all = batch.tokens();
        long tokens = 0;
        int share = 1;
        for (int row = 0; row < batch.rows(); row++) {
            tokens += batch.length(row);
            while (share < workers.length && tokens * workers.length >= all * share) {
                bounds[share++] = row + 1;
            }
        }
        bounds[workers.length] = batch.rows();
        return bounds;
    }

    /** Adds one slice of all shares to the first. */
    private void sumShares(int index) {
        int from = (int) ((long) layout.length() * index / shares.length);
        int to = (int) ((long) layout.length() * (index + 1) / shares.length);
        float[] sum = tiles[2 * index];
        float[] other = tiles[2 * index + 1];
        for (int at = from; shares.length > 1 && at < to; at += Lane.TILE) {
            int n = Math.min(Lane.TILE, to - at);
            shares[0].get(at, sum, n);
            for (int i = 1; i < shares.length; i++) {
                shares[i].get(at, other, n);
                Vectors.add(sum, other, n);
            }
            shares[0].put(at, sum, n);
        }
    }

    private double weightedLoss() {
        double loss = 0;
        for (Worker worker : workers) {
            loss += worker.weightedLoss();
        }
        return loss;
    }

    private void checkShape(MaskedBatch batch) {
        if (!batch.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "Cannot run a batch: it was built for another shape (" + batch.shape() + ")");
        }
    }

    private void checkLength(String name, FloatMemory memory) {
        if (memory.length() != layout.length()) {
            throw new IllegalArgumentException(
                    "Cannot use " + name + ": length is not " + layout.length() + " (" + memory.length() + ")");
        }
    }

    @Override
    public void close() {
        team.close();
        for (int i = 0; i < workers.length; i++) {
            workers[i].close();
            if (shares[i] != null) {
                shares[i].close();
            }
        }
    }
}
