package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.Normalizer;
import dev.lacuna.tokenization.pretokenize.ByteSpelling;
import dev.lacuna.tokenization.pretokenize.Splits;
import java.util.ArrayList;
import java.util.List;

/** Our normalizer and pre-tokenizer, made of the same JSON as the {@link Reference}. */
final class Ours {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Normalizer normalizer;
    private final PreTokenization preTokenization;
    private final NormalizedText text = new NormalizedText();
    private final Splits splits = new Splits(text);

    Ours(String normalizer, String preTokenizer) {
        try {
            this.normalizer = NormalizerJson.parse(JSON.readTree(normalizer));
            preTokenization = PreTokenizerJson.parse(JSON.readTree(preTokenizer));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<Word> words(String original) {
        text.set(original, 0, original.length());
        normalizer.normalize(text);
        splits.reset();
        preTokenization.preTokenizer().split(splits);
        if (preTokenization.byteLevel()) {
            new ByteSpelling().split(splits);
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            int from = splits.start(i);
            int to = splits.end(i);
            words.add(new Word(new String(text.chars(), from, to - from), text.start(from), text.end(to - 1)));
        }
        return words;
    }
}
