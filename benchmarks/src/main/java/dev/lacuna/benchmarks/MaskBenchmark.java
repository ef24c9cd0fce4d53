package dev.lacuna.benchmarks;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.TokenizerModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Subwords masked a second on one thread, in rows packed from glosses, under recipes of {@code conf/recipes}; another
 * recipe by {@code -p recipe=NAME}. Run from the root of the project.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MaskBenchmark {
    @Param({"bert", "whole-word", "pmi"})
    private String recipe;

    @Param({"128", "512"})
    private int length;

    /** Others than none replace the recipe's; to time weighted draws. */
    @Param("")
    private String weights;

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
        Packer packer = new Packer(length, model.vocabulary().specialTokens(), rows::add);
        int number = 0;
        for (TokenSequence tokens : Glosses.tokens(texts, model)) {
            if (tokens.size() > 0 && tokens.size() <= Packer.capacity(length)) {
                packer.add(new Fragment(Origin.of("gloss-" + number++), tokens.ids(), tokens.wordStarts()));
            }
        }
        packer.finish();
        RecipeSpec spec = spec();
        bound = spec.bind(GlossTables.of(spec.needs(), texts, model));
    }

    private RecipeSpec spec() throws IOException {
        String text = Files.readString(Path.of("conf", "recipes", recipe + ".conf"));
        return RecipeSpec.parse(recipe, weights.isEmpty() ? text : text + "\nweights = \"" + weights + "\"", recipe);
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
