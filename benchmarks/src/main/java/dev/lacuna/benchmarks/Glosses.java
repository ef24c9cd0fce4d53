package dev.lacuna.benchmarks;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.huggingface.TokenizerFamily;
import dev.lacuna.tokenization.huggingface.TokenizerJson;
import dev.lacuna.tokenization.huggingface.TokenizerTrainer;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import dev.lacuna.tokenization.words.WordScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of all benchmarks: the noun glosses of WordNet 3.1, and a vocabulary of 8,000 learned from them. */
final class Glosses {
    private static final String FILE = "/net/sf/extjwnl/data/wordnet/wn31/data.noun";

    private Glosses() {}

    static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Glosses.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.contains(" | "))
                    .forEach(line -> texts.add(line.substring(line.indexOf(" | ") + 3)));
        }
        return texts;
    }

    /** A WordPiece tokenizer of 8,000 subwords learned from {@code texts}. */
    static TokenizerModel model(List<String> texts) {
        return TokenizerJson.open(
                learned(TokenizerFamily.WORDPIECE, true, 8000, texts),
                SpecialTokenNames.USUAL,
                Engine.LACUNA,
                "learned");
    }

    /** A tokenizer learned from {@code texts}, as {@code tokenizer.json}. */
    static String learned(TokenizerFamily family, boolean lowercase, int size, List<String> texts) {
        TokenizerTrainer trainer = new TokenizerTrainer(family, lowercase);
        WordCounts counts = new WordCounts();
        WordScanner scanner = trainer.words().scanner();
        texts.forEach(text -> scanner.scan(text, 0, text.length(), counts));
        TrainOptions options = TrainOptions.of(size, WordPieceTrainer.SPECIAL).withAlphabetLimit(1000);
        return trainer.train(counts, options, MergeScore.FREQUENCY);
    }

    static List<TokenSequence> tokens(List<String> texts, TokenizerModel model) {
        Tokenizer tokenizer = model.tokenizer();
        TokenBuffer buffer = new TokenBuffer();
        List<TokenSequence> sequences = new ArrayList<>();
        for (String text : texts) {
            buffer.clear();
            tokenizer.encode(text, buffer);
            sequences.add(buffer.toSequence());
        }
        return sequences;
    }
}
