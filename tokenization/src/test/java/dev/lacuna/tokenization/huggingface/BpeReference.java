package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hugging Face's library with a model of ours, given whole texts as single words. */
final class BpeReference implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    BpeReference(BpeModel model) throws IOException {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("version", "1.0").putArray("added_tokens");
        if (model.options().byteLevel()) {
            root.putObject("pre_tokenizer")
                    .put("type", "ByteLevel")
                    .put("add_prefix_space", false)
                    .put("trim_offsets", false)
                    .put("use_regex", false);
        }
        BpeJson.write(model, root.putObject("model"));
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json), Map.of("addSpecialTokens", "false", "truncation", "false"));
    }

    /** Asserts the same ids for {@code word}, and the same characters for each where {@code spans} is true. */
    void assertAgreement(WordCutter cutter, String word, boolean spans) {
        SubwordBuffer ours = new SubwordBuffer();
        cutter.cut(word.toCharArray(), 0, word.length(), ours);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            cut.add(ours.id(i) + (spans ? span(word, ours.start(i), ours.end(i)) : ""));
        }
        assertThat(cut)
                .as(() -> word.codePoints().mapToObj(Integer::toHexString).toList() + " as " + word)
                .isEqualTo(theirs(word, spans));
    }

    /** Hugging Face counts code points where we count chars. */
    private static String span(String word, int start, int end) {
        return "@" + word.codePointCount(0, start) + ".." + word.codePointCount(0, end);
    }

    private List<String> theirs(String word, boolean spans) {
        Encoding encoding = tokenizer.encode(word, false, false);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < encoding.getIds().length; i++) {
            var span = encoding.getCharTokenSpans()[i];
            cut.add(encoding.getIds()[i] + (spans ? "@" + span.getStart() + ".." + span.getEnd() : ""));
        }
        return cut;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
