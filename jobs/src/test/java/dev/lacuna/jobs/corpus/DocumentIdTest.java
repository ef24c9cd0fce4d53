package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
