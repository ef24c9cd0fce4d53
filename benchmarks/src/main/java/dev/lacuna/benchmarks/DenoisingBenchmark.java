package dev.lacuna.benchmarks;

import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.corruption.Sentinels;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Subwords denoised a second on one thread, by recipes of {@code conf/recipes}; documents are of eight glosses, a sentence each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DenoisingBenchmark {
    private static final int SENTENCES = 8;

    @Param({"t5", "bart", "bart-infilling", "ul2", "nmt-shuffle", "meap"})
    private String recipe;

    @Param({"128", "512"})
    private int length;

    private final List<Sequence> rows = new ArrayList<>();
    private final MaskedExample example = new MaskedExample();
    private Recipe bound;

    @Setup
    public void prepare() throws IOException {
        List<String> texts = Glosses.texts();
        TokenizerModel model = Glosses.model(texts);
        pack(texts, model);
        Vocabulary vocabulary = withSentinels(model.vocabulary());
        Path file = Path.of("conf", "recipes", recipe + ".conf");
        bound = RecipeSpec.parse(recipe, Files.readString(file), file.toString())
                .bind(new LoadedTables.Builder(vocabulary).build());
    }

    private void pack(List<String> texts, TokenizerModel model) {
        Tokenizer tokenizer = model.tokenizer();
        Packer packer = new Packer(length, model.vocabulary().specialTokens(), rows::add);
        Fragmenter fragmenter = new Fragmenter(Packer.capacity(length));
        for (int first = 0; first + SENTENCES <= texts.size(); first += SENTENCES) {
            TokenBuffer buffer = new TokenBuffer();
            for (String gloss : texts.subList(first, first + SENTENCES)) {
                buffer.startSentence();
                tokenizer.encode(gloss, buffer);
            }
            fragmenter.cut(Origin.of("glosses-" + first), buffer.toSequence(), packer::add);
        }
        packer.finish();
    }

    private static Vocabulary withSentinels(Vocabulary learned) {
        List<String> subwords = new ArrayList<>(learned.subwords());
        for (int sentinel = 0; sentinel < Sentinels.COUNT; sentinel++) {
            subwords.add(Sentinels.PATTERN.replace("%d", String.valueOf(sentinel)));
        }
        subwords.addAll(List.of("[NLU]", "[NLG]", "[S2S]"));
        return new Vocabulary(subwords, "##", learned.specialTokens());
    }

    @Benchmark
    public int denoise(MaskBenchmark.Subwords counter) {
        for (Sequence row : rows) {
            bound.apply(row, 42, 0, 0.0, example);
            counter.subwords += row.size();
        }
        return example.size();
    }
}
