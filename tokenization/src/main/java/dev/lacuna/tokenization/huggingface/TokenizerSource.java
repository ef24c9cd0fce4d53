package dev.lacuna.tokenization.huggingface;

import dev.lacuna.tokenization.TokenizerModel;
import java.io.Serializable;

/**
 * The text of a tokenizer's file and how to use it: what is sent to executors, where the first thread to need the tokenizer
 * makes it for all.
 */
public final class TokenizerSource implements Serializable {
    private static final long serialVersionUID = 1;

    private final String json;
    private final SpecialTokenNames names;
    private final Engine engine;
    private final String source;
    private transient TokenizerModel model;

    /** @param source where the text comes from, for messages */
    public TokenizerSource(String json, SpecialTokenNames names, Engine engine, String source) {
        this.json = json;
        this.names = names;
        this.engine = engine;
        this.source = source;
    }

    /** The tokenizer; read at the first call. */
    public synchronized TokenizerModel model() {
        if (model == null) {
            model = TokenizerJson.open(json, names, engine, source);
        }
        return model;
    }
}
