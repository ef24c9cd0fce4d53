package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import dev.lacuna.tokenization.pipeline.WordRules;
import dev.lacuna.tokenization.train.BpeTrainer;
import dev.lacuna.tokenization.train.ByteLevelBpeTrainer;
import dev.lacuna.tokenization.train.LearnedBpe;
import dev.lacuna.tokenization.train.LearnedUnigram;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.ScoredPiece;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.UnigramTrainer;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.train.WordPieceTrainer;
import dev.lacuna.tokenization.unigram.UnigramModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Learns a whole tokenizer: text rules come with the family, the vocabulary from the counts of the words that these rules
 * yield. The result is a {@code tokenizer.json} that Hugging Face's library loads.
 */
public final class TokenizerTrainer {
    private static final MathContext DIGITS = new MathContext(15);

    private final TokenizerFamily family;
    private final boolean lowercase;

    public TokenizerTrainer(TokenizerFamily family, boolean lowercase) {
        this.family = family;
        this.lowercase = lowercase;
    }

    /** How text becomes the words to be counted. */
    public WordRules words() {
        return WordRulesJson.parse(family.frame(lowercase), List.of()).rules();
    }

    /**
     * The tokenizer of {@code counts}.
     *
     * @param options its special tokens begin with padding, unknown, start, separator, mask
     * @param score which pair WordPiece merges next
     */
    public String train(WordCounts counts, TrainOptions options, MergeScore score) {
        List<String> special = options.specialTokens();
        TokenizerFile file = new TokenizerFile(family.frame(lowercase), special);
        ObjectNode model = file.model();
        switch (family) {
            case WORDPIECE -> {
                List<String> subwords = new WordPieceTrainer(options, score).train(counts);
                file.addBertTemplate(subwords);
                WordPieceJson.write(model, subwords, special.get(1));
            }
            case BPE -> {
                file.addTemplate();
                BpeOptions marked =
                        new BpeOptions(special.get(1), "", TokenizerFamily.END_OF_WORD, false, false, false, false, 0);
                LearnedBpe learned = new BpeTrainer(options, "", TokenizerFamily.END_OF_WORD).train(counts);
                BpeJson.write(bpe(learned, marked), model);
            }
            case BYTE_BPE -> {
                file.addTemplate();
                BpeJson.write(bpe(new ByteLevelBpeTrainer(options).train(counts), BpeOptions.BYTES), model);
            }
            case UNIGRAM -> {
                file.addTemplate();
                UnigramJson.write(unigram(new UnigramTrainer(options, special.get(1)).train(counts)), model);
            }
        }
        return file.text();
    }

    private static BpeModel bpe(LearnedBpe learned, BpeOptions options) {
        List<String> tokens = learned.vocabulary();
        List<BpeMerge> merges = learned.merges().stream()
                .map(merge -> new BpeMerge(tokens.get(merge.left()), tokens.get(merge.right())))
                .toList();
        return new BpeModel(tokens, merges, options);
    }

    /** Scores of 15 digits, which every reader of JSON takes for the same number. */
    private static UnigramModel unigram(LearnedUnigram learned) {
        return new UnigramModel(
                learned.pieces().stream().map(ScoredPiece::piece).toList(),
                learned.pieces().stream()
                        .mapToDouble(piece ->
                                new BigDecimal(piece.score()).round(DIGITS).doubleValue())
                        .toArray(),
                learned.unknownId(),
                false);
    }
}
