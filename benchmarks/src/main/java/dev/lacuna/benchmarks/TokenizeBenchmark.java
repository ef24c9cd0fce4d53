package dev.lacuna.benchmarks;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.huggingface.TokenizerFamily;
import dev.lacuna.tokenization.huggingface.TokenizerJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Subwords a second on one thread: our engine, and Hugging Face's through DJL in batches of 256. The tokenizer is the file
 * that {@code -Dlacuna.benchmark.tokenizer} names, else one of {@link #family} learned from the text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TokenizeBenchmark {
    private static final int BATCH = 256;

    @Param({"WORDPIECE", "BYTE_BPE", "UNIGRAM"})
    public TokenizerFamily family;

    private final TokenBuffer buffer = new TokenBuffer();
    private List<String> texts;
    private Tokenizer ours;
    private HuggingFaceTokenizer theirs;

    /** Subwords made, which JMH turns into a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Subwords {
        public long subwords;
    }

    @Setup
    public void prepare() throws IOException {
        texts = BenchmarkText.lines();
        String json = BenchmarkText.tokenizer(family, texts);
        TokenizerModel model = TokenizerJson.open(json, SpecialTokenNames.USUAL, Engine.LACUNA, "benchmark");
        ours = model.tokenizer();
        theirs = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    @TearDown
    public void close() {
        theirs.close();
    }

    @Benchmark
    public int lacuna(Subwords counter) {
        for (String text : texts) {
            buffer.clear();
            ours.encode(text, buffer);
            counter.subwords += buffer.size();
        }
        return buffer.size();
    }

    @Benchmark
    public int huggingFace(Subwords counter) {
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            for (Encoding encoding : theirs.batchEncode(batch)) {
                counter.subwords += encoding.getIds().length;
            }
        }
        return texts.size();
    }
}
