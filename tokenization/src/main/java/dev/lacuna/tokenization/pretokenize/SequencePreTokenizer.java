package dev.lacuna.tokenization.pretokenize;

import java.util.List;

/** One pre-tokenizer after the other, each cutting the splits of the one before. */
public final class SequencePreTokenizer implements PreTokenizer {
    private final List<PreTokenizer> steps;

    public SequencePreTokenizer(List<PreTokenizer> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public void split(Splits splits) {
        for (PreTokenizer step : steps) {
            step.split(splits);
        }
    }
}
