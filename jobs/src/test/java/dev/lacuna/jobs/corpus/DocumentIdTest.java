package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

/** Ids come from the file's name and the document's offset, and from nothing else. */
class DocumentIdTest {
    private static final byte[] TEXT = "one\none\n\ntwo\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void equalTextsAtDifferentOffsetsHaveDifferentIds() {
        List<Document> lines = PlainReader.whole(TEXT, false);
        assertThat(lines).extracting(Document::text).containsExactly("one", "one", "two");
        assertThat(lines).extracting(Document::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(lines).extracting(Document::offset).containsExactly(0L, 4L, 9L);
        assertThat(lines).extracting(Document::source).containsOnly(PlainReader.NAME);
    }

    @Test
    void aBlockAndALineAtTheSamePlaceHaveTheSameId() {
        assertThat(PlainReader.whole(TEXT, true).get(0).id())
                .isEqualTo(PlainReader.whole(TEXT, false).get(0).id());
    }

    @Test
    void laterTextDoesNotChangeEarlierIds() {
        byte[] changed = "one\none\n\nnot two, and more\n".getBytes(StandardCharsets.UTF_8);
        assertThat(PlainReader.whole(changed, false))
                .extracting(Document::id)
                .isEqualTo(PlainReader.whole(TEXT, false).stream()
                        .map(Document::id)
                        .toList());
    }

    /** Shards and reports of earlier runs name documents by these ids. */
    @Test
    void anIdIsTheMurmurHashOfNameAndOffset() {
        for (Document line : PlainReader.whole(TEXT, false)) {
            byte[] place = ByteBuffer.allocate(PlainReader.NAME.length() + 8)
                    .put(PlainReader.NAME.getBytes(StandardCharsets.US_ASCII))
                    .putLong(line.offset())
                    .array();
            long[] hash = MurmurHash3.hash128x64(place);
            assertThat(line.id()).isEqualTo(String.format(Locale.ROOT, "%016x%016x", hash[0], hash[1]));
        }
    }
}
