package dev.lacuna.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.huggingface.TokenizerFamily;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.text.tokenization.tokenizerfactory.BertWordPieceTokenizerFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** DL4J's WordPiece tokenizer on one thread, with the same vocabulary as {@link TokenizeBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class Dl4jTokenizeBenchmark {
    private List<String> texts;
    private BertWordPieceTokenizerFactory factory;

    @Setup
    public void prepare() throws IOException {
        texts = BenchmarkText.lines();
        String json = BenchmarkText.tokenizer(TokenizerFamily.WORDPIECE, texts);
        JsonNode vocab = new ObjectMapper().readTree(json).path("model").path("vocab");
        String[] subwords = new String[vocab.size()];
        for (Map.Entry<String, JsonNode> entry : vocab.properties()) {
            subwords[entry.getValue().asInt()] = entry.getKey();
        }
        byte[] lines = String.join("\n", subwords).getBytes(StandardCharsets.UTF_8);
        factory =
                new BertWordPieceTokenizerFactory(new ByteArrayInputStream(lines), true, true, StandardCharsets.UTF_8);
    }

    @Benchmark
    public int dl4j(TokenizeBenchmark.Subwords counter) {
        for (String text : texts) {
            counter.subwords += factory.create(text).getTokens().size();
        }
        return texts.size();
    }
}
