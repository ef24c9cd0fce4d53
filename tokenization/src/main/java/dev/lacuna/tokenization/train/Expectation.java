package dev.lacuna.tokenization.train;

/**
 * One E-step and one M-step of a unigram model.
 *
 * @param counts expected count of each piece over all words of the corpus
 * @param logLikelihood logarithm of the probability of all words, as often as they occur
 */
record Expectation(double[] counts, double logLikelihood) {
    /** A piece expected less often than this is dropped. */
    private static final double LEAST = 0.5;

    /** The expected counts under the probabilities of {@code pieces}. */
    static Expectation of(SymbolText text, PieceEdges edges, UnigramPieces pieces) {
        double[][] counts = new double[Runs.CHUNKS][pieces.size()];
        double[] logLikelihoods = new double[Runs.CHUNKS];
        Runs.inParallel(chunk -> {
            ForwardBackward words = new ForwardBackward(edges, pieces);
            Runs.forEach(text, chunk, (from, to) -> {
                long count = text.count(from);
                logLikelihoods[chunk] += count * words.expect(from, to, count, counts[chunk]);
            });
        });
        for (int chunk = 1; chunk < Runs.CHUNKS; chunk++) {
            logLikelihoods[0] += logLikelihoods[chunk];
            for (int piece = 0; piece < pieces.size(); piece++) {
                counts[0][piece] += counts[chunk][piece];
            }
        }
        return new Expectation(counts[0], logLikelihoods[0]);
    }

    /**
     * Gives {@code pieces} new probabilities and drops those that are hardly expected. Instead of the share {@code c / sum}
     * it is {@code exp(digamma(c) - digamma(sum))}, which takes most from what is rare, as SentencePiece does it (Liang and
     * Klein, "Structured Bayesian Nonparametric Models with Variational Inference", ACL 2007 tutorial).
     */
    void maximize(UnigramPieces pieces, PieceEdges edges) {
        boolean[] kept = new boolean[pieces.size()];
        double sum = 0;
        for (int piece = 0; piece < kept.length; piece++) {
            kept[piece] = pieces.isCharacter(piece) || counts[piece] >= LEAST;
            sum += kept[piece] ? Math.max(LEAST, counts[piece]) : 0;
        }
        double logSum = Digamma.of(sum);
        for (int piece = 0; piece < kept.length; piece++) {
            if (kept[piece]) {
                pieces.set(piece, Digamma.of(Math.max(LEAST, counts[piece])) - logSum);
            }
        }
        edges.renumber(pieces.keep(kept));
    }
}
