package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.unigram.UnigramModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code model} of a {@code tokenizer.json} of type Unigram: {@code vocab}, {@code unk_id}, {@code byte_fallback}.
 * To be read with {@link RustNumbers#mapper}.
 */
final class UnigramJson {
    private UnigramJson() {}

    /** @param source where the file comes from, for messages */
    static UnigramModel read(JsonNode model, String source) {
        JsonNode vocab = model.path("vocab");
        List<String> pieces = new ArrayList<>(vocab.size());
        double[] scores = new double[vocab.size()];
        for (JsonNode entry : vocab) {
            if (!entry.path(0).isTextual() || !entry.path(1).isNumber()) {
                throw new UserException("Cannot read tokenizer: piece " + pieces.size()
                        + " of its vocabulary is not a text with a score (" + source + ")");
            }
            scores[pieces.size()] = score(entry.path(1));
            pieces.add(entry.path(0).textValue());
        }
        JsonNode unknown = model.path("unk_id");
        if (!unknown.isMissingNode() && !unknown.isNull() && !unknown.canConvertToExactIntegral()) {
            throw new UserException("Cannot read tokenizer: unk_id is not a whole number (" + source + ")");
        }
        return new UnigramModel(
                pieces,
                scores,
                unknown.asInt(UnigramModel.NO_PIECE),
                model.path("byte_fallback").asBoolean(false));
    }

    private static double score(JsonNode number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) ? RustNumbers.parse(number.decimalValue()) : nearest;
    }

    static void write(UnigramModel model, ObjectNode out) {
        out.put("type", "Unigram");
        if (model.unknownId() == UnigramModel.NO_PIECE) {
            out.putNull("unk_id");
        } else {
            out.put("unk_id", model.unknownId());
        }
        ArrayNode vocab = out.putArray("vocab");
        for (int id = 0; id < model.pieces().size(); id++) {
            vocab.addArray().add(model.pieces().get(id)).add(DecimalNode.valueOf(RustNumbers.literal(model.score(id))));
        }
        out.put("byte_fallback", model.byteFallback());
    }
}
