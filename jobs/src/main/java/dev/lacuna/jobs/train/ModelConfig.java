package dev.lacuna.jobs.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.training.encoder.EncoderShape;

/** The model's {@code config.json}, in the terms of Hugging Face's BertConfig. */
final class ModelConfig {
    private ModelConfig() {}

    static ObjectNode of(EncoderShape shape) {
        return Json.object()
                .put("model_type", "bert")
                .put("vocab_size", shape.vocabularySize())
                .put("hidden_size", shape.hiddenSize())
                .put("num_hidden_layers", shape.layers())
                .put("num_attention_heads", shape.heads())
                .put("intermediate_size", shape.intermediateSize())
                .put("max_position_embeddings", shape.sequenceLength())
                .put("hidden_act", "gelu")
                .put("layer_norm_eps", 1e-12)
                .put("hidden_dropout_prob", 0.0)
                .put("attention_probs_dropout_prob", 0.0);
    }
}
