package dev.lacuna.tokenization.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.bpe.ByteAlphabet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learned here, loaded by Hugging Face's library, cuts words as the definition of the model says. */
class LearnedModelsInHuggingFaceTest {
    @ParameterizedTest
    @CsvSource({"'',''", "##,</w>"})
    void bpeAppliesMergesInTheirOrder(String prefix, String suffix) throws IOException {
        Map<String, Long> words = RandomWords.of(8, 300, 6, 9);
        TrainOptions options = TrainOptions.of(150, List.of("<unk>"));
        LearnedBpe learned = new BpeTrainer(options, prefix, suffix).train(RandomWords.counts(words));
        try (HuggingFaceTokenizer theirs = load(bpe(learned, prefix, suffix, "WhitespaceSplit"))) {
            for (String word : unseenToo(words)) {
                List<String> symbols = new ArrayList<>();
                for (int i = 0; i < word.length(); i++) {
                    symbols.add((i == 0 ? "" : prefix) + word.charAt(i) + (i + 1 == word.length() ? suffix : ""));
                }
                assertThat(theirs.encode(word).getTokens()).as(word).isEqualTo(applied(learned, symbols));
            }
        }
    }

    @Test
    void byteLevelBpeSpellsBytesAlike() throws IOException {
        WordCounts counts = RandomWords.counts(
                Map.of("naïve", 9L, " café", 7L, " 中文字", 5L, "\uD83D\uDE00!", 4L, " the", 90L, "\u0000\u00ad\t", 3L));
        LearnedBpe learned = new ByteLevelBpeTrainer(TrainOptions.of(275, List.of("<s>"))).train(counts);
        assertThat(learned.vocabulary())
                .hasSize(275)
                .startsWith("<s>", "!", "\"")
                .contains("Ġthe");
        try (HuggingFaceTokenizer theirs = load(bpe(learned, "", "", "ByteLevel"))) {
            for (String text : List.of("naïve", " the", "中文字", "\uD83D\uDE00", "\u0000\u00ad", "ÿ\u0080")) {
                List<String> symbols = List.of(ByteAlphabet.spell(text.getBytes(StandardCharsets.UTF_8))
                        .split(""));
                assertThat(theirs.encode(text).getTokens()).as(text).isEqualTo(applied(learned, symbols));
            }
        }
    }

    @Test
    void unigramTakesTheBestSegmentation() throws IOException {
        Map<String, Long> words = RandomWords.of(9, 2000, 8, 9);
        LearnedUnigram learned =
                new UnigramTrainer(TrainOptions.of(120, List.of("<unk>")), "<unk>").train(RandomWords.counts(words));
        Map<String, Double> model = new TreeMap<>();
        List<List<Object>> vocabulary = new ArrayList<>();
        learned.pieces().forEach(piece -> {
            vocabulary.add(List.of(piece.piece(), piece.score()));
            model.put(piece.piece(), piece.score());
        });
        try (HuggingFaceTokenizer theirs = load(Map.of(
                "model", Map.of("type", "Unigram", "unk_id", learned.unknownId(), "vocab", vocabulary),
                "pre_tokenizer", Map.of("type", "WhitespaceSplit")))) {
            for (String word : unseenToo(words)) {
                double score = TinyUnigram.logProbability(TinyUnigram.best(word, model), model);
                List<String> tokens = Arrays.asList(theirs.encode(word).getTokens());
                assertThat(String.join("", tokens)).isEqualTo(word);
                assertThat(TinyUnigram.logProbability(tokens, model)).isCloseTo(score, within(1e-9));
            }
        }
    }

    private static List<String> unseenToo(Map<String, Long> words) {
        List<String> all = new ArrayList<>(words.keySet()).subList(0, Math.min(300, words.size()));
        all.addAll(RandomWords.of(77, 300, 6, 10).keySet());
        return all;
    }

    private static Map<String, Object> bpe(LearnedBpe learned, String prefix, String suffix, String preTokenizer) {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        learned.vocabulary().forEach(piece -> vocabulary.put(piece, vocabulary.size()));
        Map<String, Object> model = new TreeMap<>(Map.of("type", "BPE", "vocab", vocabulary));
        model.put("merges", learned.merges().stream().map(m -> pair(learned, m)).toList());
        model.put("continuing_subword_prefix", prefix.isEmpty() ? null : prefix);
        model.put("end_of_word_suffix", suffix.isEmpty() ? null : suffix);
        Map<String, Object> cut = preTokenizer.equals("ByteLevel")
                ? Map.of("type", preTokenizer, "add_prefix_space", false, "trim_offsets", false, "use_regex", false)
                : Map.of("type", preTokenizer);
        return Map.of("model", model, "pre_tokenizer", cut);
    }

    private static List<String> pair(LearnedBpe learned, Merge merge) {
        return List.of(
                learned.vocabulary().get(merge.left()), learned.vocabulary().get(merge.right()));
    }

    private static HuggingFaceTokenizer load(Map<String, Object> json) throws IOException {
        byte[] bytes = new ObjectMapper().writeValueAsBytes(json);
        return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes), Map.of());
    }

    /** Applies, as long as there is one, the merge that was learned first among those possible, everywhere. */
    private static String[] applied(LearnedBpe learned, List<String> symbols) {
        List<List<String>> pairs =
                learned.merges().stream().map(m -> pair(learned, m)).toList();
        while (true) {
            int first = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < symbols.size(); i++) {
                int rank = pairs.indexOf(symbols.subList(i, i + 2));
                first = rank >= 0 ? Math.min(first, rank) : first;
            }
            if (first == Integer.MAX_VALUE) {
                return symbols.toArray(String[]::new);
            }
            String merged = learned.vocabulary().get(learned.merges().get(first).merged());
            symbols = BruteForceMerges.replace(symbols, pairs.get(first), merged);
        }
    }
}
