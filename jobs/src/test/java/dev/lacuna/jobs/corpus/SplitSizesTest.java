package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.corpus.CorpusSource.Split;
import dev.lacuna.jobs.corpus.FileFormat.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which splits a task reads: all of them in order, small ones together. */
class SplitSizesTest {
    private static List<CorpusFile> files(boolean packed, long... bytes) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> new CorpusFile("/f" + i, packed ? "f" + i + ".gz" : "f" + i, bytes[i], ""))
                .collect(Collectors.toList());
    }

    private static List<Integer> splitsByTask(List<CorpusFile> files, Sharing sharing) {
        List<Split> splits = SplitSizes.DEFAULT.splits(files, sharing);
        List<List<Split>> tasks = SplitSizes.DEFAULT.tasks(splits, files, sharing);
        assertThat(tasks.stream().flatMap(List::stream)).containsExactlyElementsOf(splits);
        return tasks.stream().map(List::size).toList();
    }

    @Test
    void smallFilesShareATask() {
        long[] thousand = new long[1000];
        Arrays.fill(thousand, 10_000);
        assertThat(splitsByTask(files(false, thousand), Sharing.RANGES))
                .hasSize(19)
                .contains(55);
        assertThat(splitsByTask(files(true, thousand), Sharing.RANGES)).hasSize(19);
    }

    @Test
    void rangesOfALargeFileAndItsEndStandAlone() {
        assertThat(splitsByTask(files(false, (33L << 20) + 5), Sharing.RANGES)).containsExactly(1, 1, 1);
        assertThat(splitsByTask(files(false, 3 << 20, 100 << 20, 10, 10), Sharing.RANGES))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 2);
    }

    @Test
    void readersThatTakeTurnsStandAlone() {
        assertThat(splitsByTask(files(true, 2 << 20, 100, 100), Sharing.TURNS)).containsExactly(1, 1, 1, 1, 2);
    }

    @Test
    void anEmptyFileHasATask() {
        assertThat(splitsByTask(files(false, 0), Sharing.RANGES)).containsExactly(1);
    }
}
