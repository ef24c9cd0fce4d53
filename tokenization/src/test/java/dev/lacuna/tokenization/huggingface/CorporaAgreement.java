package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ids of Hugging Face's library, and of BERT's own tokenizer, for every line of a directory of corpora. Run with {@code
 * -Dtest=CorporaAgreement -Dlacuna.data=DIRECTORY}, where the directory has {@code corpora} and {@code gold}.
 */
@EnabledIfSystemProperty(named = "lacuna.data", matches = ".+")
class CorporaAgreement {
    private static final int BATCH = 2000;
    private static final Path DATA = Path.of(System.getProperty("lacuna.data", "."));
    private static final String UNCASED = "gold/bert-base-uncased/tokenizer.json";

    private long texts;
    private long tokens;

    @ParameterizedTest
    @ValueSource(strings = {UNCASED, "gold/bert-base-cased/tokenizer.json", "like RoBERTa", "BYTE_BPE", "UNIGRAM"})
    void everyLineOfTheCorporaGetsTheSameIds(String name) throws IOException {
        String json = json(name);
        Tokenizer ours = open(json).tokenizer();
        try (LibraryIds theirs = new LibraryIds(json)) {
            for (Path file : new Corpora(DATA.resolve("corpora")).files()) {
                Corpora.lines(file, lines -> compare(lines.iterator(), ours, theirs));
            }
        }
        report(name);
        assertThat(tokens).isGreaterThan(10_000_000);
    }

    private static String json(String name) throws IOException {
        return switch (name) {
            case "like RoBERTa" -> TokenizerFiles.roberta();
            case "BYTE_BPE", "UNIGRAM" -> TokenizerFiles.trained(
                    TokenizerFamily.valueOf(name), false, 8000, Glosses.oneIn(2));
            default -> Files.readString(DATA.resolve(name));
        };
    }

    private static TokenizerModel open(String json) {
        return TokenizerJson.open(json, SpecialTokenNames.USUAL, Engine.LACUNA, "corpora");
    }

    private void compare(Iterator<String> lines, Tokenizer ours, LibraryIds theirs) {
        List<String> batch = new ArrayList<>(BATCH);
        while (lines.hasNext()) {
            batch.add(lines.next());
            if (batch.size() == BATCH || !lines.hasNext()) {
                long[][] ids = theirs.ids(batch);
                for (int i = 0; i < ids.length; i++) {
                    assertSame(ours, batch.get(i), ids[i]);
                }
                batch.clear();
            }
        }
    }

    private final TokenBuffer buffer = new TokenBuffer();

    private void assertSame(Tokenizer ours, String text, long[] expected) {
        buffer.clear();
        ours.encode(text, buffer);
        boolean same = buffer.size() == expected.length;
        for (int i = 0; same && i < expected.length; i++) {
            same = buffer.id(i) == expected[i];
        }
        if (!same) {
            assertThat(buffer.toSequence().ids()).as(text).isEqualTo(ints(expected));
        }
        texts++;
        tokens += expected.length;
    }

    private static int[] ints(long[] ids) {
        int[] ints = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ints[i] = (int) ids[i];
        }
        return ints;
    }

    private void report(String name) {
        System.out.printf(Locale.ROOT, "%s: %,d texts, %,d tokens, the same%n", name, texts, tokens);
    }

    /** Ids of google-research/bert's tokenization.py, which Hugging Face's library is itself a copy of. */
    @Test
    void goldenIdsAreOurs() throws IOException {
        String vocabulary = Files.readString(DATA.resolve("gold/bert-base-uncased/vocab.txt"));
        Tokenizer fromJson = open(json(UNCASED)).tokenizer();
        Tokenizer fromVocabulary =
                open(VocabTxt.toJson(vocabulary, "auto", "vocab.txt")).tokenizer();
        List<String> differing = new ArrayList<>();
        try (LibraryIds library = new LibraryIds(json(UNCASED))) {
            Corpora.lines(
                    DATA.resolve("gold/wordpiece/golden_wordpiece_uncased.jsonl.gz"),
                    lines -> lines.map(CorporaAgreement::read).forEach(golden -> {
                        String text = golden.path("text").asText();
                        long[] ids = StreamSupport.stream(golden.path("ids").spliterator(), false)
                                .mapToLong(JsonNode::asLong)
                                .toArray();
                        long[] theirs = library.ids(List.of(text))[0];
                        assertSame(fromJson, text, theirs);
                        assertSame(fromVocabulary, text, theirs);
                        if (!Arrays.equals(theirs, ids)) {
                            differing.add(golden.path("src").asText() + ":" + golden.path("line"));
                        }
                    }));
        }
        report("golden");
        System.out.println("golden ids that are not the library's: " + differing);
        assertThat(differing).isEmpty();
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
