/**
 * The arithmetic of a masked-language-model encoder, by hand: no Deeplearning4j, no Spark.
 *
 * <p>In: a flat parameter vector ({@link dev.lacuna.training.encoder.ParameterLayout}) and a
 * {@link dev.lacuna.training.encoder.MaskedBatch}. Out: loss, flat gradient, evaluation sums. The model is BERT's (Devlin et
 * al. 2019, arXiv:1810.04805): token + position embeddings, LayerNorm, post-LN layers of self-attention and erf-GELU
 * feed-forward, a transform and a decoder tied to the token embeddings, computed at labelled positions only.
 *
 * <p>Start at {@link dev.lacuna.training.encoder.MaskedLmEngine}, the seam; {@code CpuEngine} shares a batch's rows out over
 * threads; each thread's {@code Worker} takes a few sequences at a time ({@code PackedChunk}, padding dropped) forward and
 * back through {@code Embeddings}, {@code EncoderLayer}s and {@code PredictionHead}. To extend: a block owns the buffers its
 * gradient needs, has {@code forward} and {@code backward}, and takes everything else from its thread's {@code Lane}.
 *
 * <p>Design rules, all measured: single-threaded BLAS with one thread a share of the sequences; about a thousand tokens at a
 * time; matrix operands off-heap, element-wise work on heap tiles of 16 KB ({@link dev.lacuna.training.kernels}); all buffers
 * allocated once.
 */
package dev.lacuna.training.encoder;
