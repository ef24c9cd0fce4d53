package dev.lacuna.benchmarks;

import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Subwords masked a second on one thread, rows of 128 packed from glosses; the PMI list is of frequent word pairs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MaskBenchmark {
    private static final int FREQUENT = 20;

    @Param({"units = subword", "units = word", "units = pmi-ngrams"})
    private String recipe;

    private final List<Sequence> rows = new ArrayList<>();
    private final MaskedExample example = new MaskedExample();
    private Recipe bound;

    /** Subwords looked at, which JMH turns into a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Subwords {
        public long subwords;
    }

    @Setup
    public void prepare() throws IOException {
        List<String> texts = Glosses.texts();
        TokenizerModel model = Glosses.model(texts);
        Packer packer = new Packer(128, model.vocabulary().specialTokens(), rows::add);
        int number = 0;
        for (TokenSequence tokens : Glosses.tokens(texts, model)) {
            if (tokens.size() > 0 && tokens.size() <= Packer.capacity(128)) {
                packer.add(new Fragment(Origin.of("gloss-" + number++), tokens.ids(), tokens.wordStarts()));
            }
        }
        packer.finish();
        MaskingTables tables = new LoadedTables.Builder(model.vocabulary())
                .ngrams("pmi", pairs(texts, model))
                .build();
        bound = RecipeSpec.parse("benchmark", recipe, "benchmark").bind(tables);
    }

    private static NgramVocabulary pairs(List<String> texts, TokenizerModel model) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            String[] words = text.split("[^a-z]+");
            for (int i = 0; i + 1 < words.length; i++) {
                counts.merge(words[i] + " " + words[i + 1], 1, Integer::sum);
            }
        }
        NgramVocabulary vocabulary = new NgramVocabulary();
        Tokenizer tokenizer = model.tokenizer();
        counts.forEach((pair, count) -> {
            if (count >= FREQUENT) {
                vocabulary.add(pair, tokenizer);
            }
        });
        return vocabulary;
    }

    @Benchmark
    public int mask(Subwords counter) {
        for (Sequence row : rows) {
            bound.apply(row, 42, 0, 0.0, example);
            counter.subwords += row.size();
        }
        return example.size();
    }
}
