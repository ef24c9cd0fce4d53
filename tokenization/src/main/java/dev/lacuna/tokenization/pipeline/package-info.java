/**
 * Our own tokenizer engine: added tokens are found in the text, what lies between them is normalized and cut into words, and
 * each word into subwords. Start at {@link dev.lacuna.tokenization.pipeline.PipelineModel}.
 */
package dev.lacuna.tokenization.pipeline;
