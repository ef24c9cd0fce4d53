package dev.lacuna.statistics.lm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.statistics.counting.SequenceCounts;
import dev.lacuna.statistics.words.WordCodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusReaderTest {
    private static final int FIRST = LmWords.FIRST;

    private static Map<List<Integer>, Long> windows(SequenceCounts counts) {
        Map<List<Integer>, Long> windows = new HashMap<>();
        counts.forEach((source, from, to, count, docFreq) ->
                windows.put(Arrays.stream(source, from, to).boxed().toList(), count));
        return windows;
    }

    /** Two sentences, an empty one and an empty document; word 1 cannot be written, -1 and -2 have no number. */
    @Test
    void documentsBecomeWindowsOfSentences() {
        int[] codes = {
            0,
            1,
            WordCodes.SENTENCE_END,
            WordCodes.SENTENCE_END,
            WordCodes.RARE,
            2,
            WordCodes.BREAK,
            WordCodes.DOCUMENT_END,
            WordCodes.DOCUMENT_END,
            0,
            WordCodes.DOCUMENT_END
        };
        BitSet unwritable = new BitSet();
        unwritable.set(1);
        CorpusReader reader = new CorpusReader(unwritable, 0, 1);
        SequenceCounts counts = new SequenceCounts();
        reader.readCounted(codes, new SentenceWindows(3, counts));
        int start = LmWords.START;
        int end = LmWords.END;
        int unknown = LmWords.UNKNOWN;
        assertThat(windows(counts))
                .isEqualTo(Map.of(
                        List.of(start, FIRST), 2L,
                        List.of(start, FIRST, unknown), 1L,
                        List.of(FIRST, unknown, end), 1L,
                        List.of(start, unknown), 1L,
                        List.of(start, unknown, FIRST + 2), 1L,
                        List.of(unknown, FIRST + 2, unknown), 1L,
                        List.of(FIRST + 2, unknown, end), 1L,
                        List.of(start, FIRST, end), 1L));
        assertThat(reader.documents(codes)).isEqualTo(new DocumentCounts(3, 0));
    }

    /** 20,000 documents at 0.1: a count outside of 5 standard deviations (212) has a chance below one in a million. */
    @Test
    void aShareOfTheDocumentsIsHeldOutAndTheRestIsCounted() {
        CorpusReader reader = new CorpusReader(new BitSet(), 0.1, 5);
        List<Integer> codes = new ArrayList<>();
        for (int document = 0; document < 20_000; document++) {
            codes.addAll(List.of(document, WordCodes.DOCUMENT_END));
        }
        int[] text = codes.stream().mapToInt(code -> code).toArray();
        DocumentCounts documents = reader.documents(text);
        assertThat(documents.heldOut()).isBetween(2000L - 212, 2000L + 212);
        SequenceCounts counted = new SequenceCounts();
        SequenceCounts heldOut = new SequenceCounts();
        reader.readCounted(text, new SentenceWindows(2, counted));
        reader.readHeldOut(text, word -> word, new SentenceWindows(2, heldOut));
        Map<List<Integer>, Long> both = windows(counted);
        both.keySet().retainAll(windows(heldOut).keySet());
        assertThat(both).isEmpty();
        assertThat(counted.size()).isEqualTo(2 * documents.counted());
        assertThat(heldOut.size()).isEqualTo(2 * documents.heldOut());
        assertThat(new CorpusReader(new BitSet(), 0.1, 6).documents(text)).isNotEqualTo(documents);
    }

    @Test
    void documentsOfEqualWordsAreOnOneSide() {
        for (long seed = 0; seed < 20; seed++) {
            CorpusReader reader = new CorpusReader(new BitSet(), 0.5, seed);
            int[] twice = {4, 7, WordCodes.DOCUMENT_END, 4, 7, WordCodes.DOCUMENT_END};
            assertThat(reader.documents(twice).heldOut()).isIn(0L, 2L);
        }
    }

    @Test
    void wordsThatArpaCannotHoldAreTold() {
        assertThat(List.of("a", "don't", ",", "\u4e2d", "<S>")).allMatch(LmWords::isWritable);
        assertThat(List.of("", "a b", "a\tb", "\n", "<s>", "</s>", "<unk>", "a\u3000b"))
                .noneMatch(LmWords::isWritable);
    }
}
