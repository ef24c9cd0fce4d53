package dev.lacuna.benchmarks;

import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.BertWords;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import dev.lacuna.tokenization.wordpiece.WordPieceTokenizer;
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

    static WordPieceModel model(List<String> texts) {
        WordCounts counts = new WordCounts();
        BertWords words = new BertWords(BertOptions.UNCASED);
        texts.forEach(text -> words.scan(text, 0, text.length(), counts));
        TrainOptions train = TrainOptions.of(8000, WordPieceTrainer.SPECIAL).withAlphabetLimit(1000);
        return new WordPieceModel(
                new Vocabulary(
                        new WordPieceTrainer(train, MergeScore.FREQUENCY).train(counts),
                        WordPieceTrainer.PREFIX,
                        new SpecialTokens(0, 1, 2, 3, 4)),
                BertOptions.UNCASED,
                WordPieceModel.DEFAULT_LONGEST_WORD,
                WordPieceTrainer.SPECIAL);
    }

    static List<TokenSequence> tokens(List<String> texts, WordPieceModel model) {
        WordPieceTokenizer tokenizer = new WordPieceTokenizer(model);
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
