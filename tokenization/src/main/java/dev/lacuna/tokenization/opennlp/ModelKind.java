package dev.lacuna.tokenization.opennlp;

/** What a model is for. */
public enum ModelKind {
    SENTENCES("find sentences", "opennlp-models-sentdetect-", "-sentence-", "sentences.model"),
    TOKENS("cut text into tokens", "opennlp-models-tokenizer-", "-tokens-", "tags.language"),
    TAGS("tag parts of speech", "opennlp-models-pos-", "-pos-", "tags.model");

    final String verb;
    final String artifact;
    final String infix;
    final String key;

    /**
     * @param artifact what the names of Maven artifacts with such models start with, before the language
     * @param infix what tells such models from others by the names of their files
     * @param key the configuration key that names another model
     */
    ModelKind(String verb, String artifact, String infix, String key) {
        this.verb = verb;
        this.artifact = artifact;
        this.infix = infix;
        this.key = key;
    }
}
