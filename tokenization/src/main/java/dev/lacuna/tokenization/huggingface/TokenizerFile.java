package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.pipeline.AddedToken;
import java.util.ArrayList;
import java.util.List;

/** A {@code tokenizer.json} being written. */
final class TokenizerFile {
    private static final int START = 2;
    private static final int SEPARATOR = 3;

    private final ObjectNode root;
    private final List<String> special;

    /**
     * @param frame the file's text rules
     * @param special padding, unknown, start, separator, mask, then others; they have the first ids
     */
    TokenizerFile(ObjectNode frame, List<String> special) {
        this.root = frame;
        this.special = special;
        addTokens(special);
    }

    private void addTokens(List<String> byId) {
        List<AddedToken> tokens = new ArrayList<>();
        for (String token : special) {
            tokens.add(AddedToken.special(byId.indexOf(token), token));
        }
        AddedTokensJson.write(root.putArray("added_tokens"), tokens);
    }

    /** The node of the model, empty at first. */
    ObjectNode model() {
        return root.withObject("/model");
    }

    /** {@code [CLS] A [SEP]} and {@code [CLS] A [SEP] B [SEP]} in BERT's own form, where {@code byId} gives the ids. */
    void addBertTemplate(List<String> byId) {
        addTokens(byId);
        ObjectNode processor = root.putObject("post_processor").put("type", "BertProcessing");
        processor.putArray("sep").add(special.get(SEPARATOR)).add(byId.indexOf(special.get(SEPARATOR)));
        processor.putArray("cls").add(special.get(START)).add(byId.indexOf(special.get(START)));
    }

    /** The same, in the form for any tokenizer. */
    void addTemplate() {
        ObjectNode processor = root.putObject("post_processor").put("type", "TemplateProcessing");
        ArrayNode single = processor.putArray("single");
        addSpecial(single, START, 0);
        addSequence(single, "A", 0);
        addSpecial(single, SEPARATOR, 0);
        ArrayNode pair = processor.putArray("pair");
        pair.addAll(single.deepCopy());
        addSequence(pair, "B", 1);
        addSpecial(pair, SEPARATOR, 1);
        ObjectNode tokens = processor.putObject("special_tokens");
        for (int role : new int[] {START, SEPARATOR}) {
            ObjectNode token = tokens.putObject(special.get(role)).put("id", special.get(role));
            token.putArray("ids").add(role);
            token.putArray("tokens").add(special.get(role));
        }
    }

    private void addSpecial(ArrayNode pieces, int role, int type) {
        pieces.addObject()
                .putObject("SpecialToken")
                .put("id", special.get(role))
                .put("type_id", type);
    }

    private static void addSequence(ArrayNode pieces, String name, int type) {
        pieces.addObject().putObject("Sequence").put("id", name).put("type_id", type);
    }

    String text() {
        // The order that Hugging Face's library writes.
        ObjectNode ordered = root.objectNode();
        for (String part : List.of(
                "version",
                "truncation",
                "padding",
                "added_tokens",
                "normalizer",
                "pre_tokenizer",
                "post_processor",
                "decoder",
                "model")) {
            ordered.set(part, root.get(part));
        }
        return ordered.toPrettyString() + "\n";
    }
}
