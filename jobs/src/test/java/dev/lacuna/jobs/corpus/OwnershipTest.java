package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {
    @Test
    void everyOffsetHasOneOwnerAmongThoseWhoTakeTurns() {
        for (long offset : new long[] {0, (1 << 20) - 1, 1 << 20, 3 << 20, 1L << 40, Long.MAX_VALUE}) {
            for (int readers = 1; readers <= 5; readers++) {
                int all = readers;
                assertThat(IntStream.range(0, readers)
                                .filter(turn -> Ownership.turns(turn, all).owns(offset)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aRangeOwnsItsStartAndNotItsEnd() {
        Ownership range = Ownership.range(10, 20);
        assertThat(range.owns(9)).isFalse();
        assertThat(range.owns(10)).isTrue();
        assertThat(range.owns(19)).isTrue();
        assertThat(range.owns(20)).isFalse();
        assertThat(range.isPast(19)).isFalse();
        assertThat(range.isPast(20)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void turnsPartitionTheDocumentsOfALargeFile(boolean blankLines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 3_600_000; i++) {
            text.append("document ").append(i).append(" x".repeat(i % 900)).append(i % 3 == 0 ? "\n\n" : "\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        List<Document> whole = PlainReader.whole(file, blankLines);
        for (int readers : new int[] {1, 2, 3, 4, 7}) {
            List<Document> pieces = new ArrayList<>();
            for (int turn = 0; turn < readers; turn++) {
                List<Document> own = PlainReader.read(
                        file, blankLines, Ownership.turns(turn, readers), Integer.MAX_VALUE, true, new SkipLog());
                assertThat(own).isSortedAccordingTo(Comparator.comparing(Document::offset));
                pieces.addAll(own);
            }
            pieces.sort(Comparator.comparing(Document::offset));
            assertThat(pieces).as("%d readers", readers).isEqualTo(whole);
        }
    }
}
