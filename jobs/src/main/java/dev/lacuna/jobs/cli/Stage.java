package dev.lacuna.jobs.cli;

/** The commands that run a part of the pipeline each, in its order; their names are those of the commands. */
enum Stage {
    TOKENIZE("Learns or takes a tokenizer and cuts the corpus into subwords."),
    STATISTICS("Computes tables of statistics from the corpus: counts, n-grams, PMI and more."),
    ROUNDS(
            "Masks, trains and evaluates in turn: all rounds of train.rounds but the last, whose steps are the next ones."),
    MASK("Writes masked training shards for every recipe of mask.recipes."),
    TRAIN("Pretrains the encoder by parameter averaging; takes up where a killed run stopped."),
    EVALUATE("Masked loss, perplexity and accuracy on the held-out shards, beside the unigram baseline."),
    REPORT("Writes one HTML page and one JSON file about everything the run holds.");

    private final String description;

    Stage(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** The command's name. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
