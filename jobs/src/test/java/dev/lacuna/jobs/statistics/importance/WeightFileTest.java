package dev.lacuna.jobs.statistics.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightFileTest {
    @TempDir
    private Path home;

    private List<TermWeight> read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<TermWeight> read(String name, byte[] content) throws IOException {
        return WeightFile.read(
                new OutsideFile(Files.write(home.resolve(name), content).toString(), "weights"));
    }

    @Test
    void allFormatsSayTheSame() throws IOException {
        List<TermWeight> wanted = List.of(
                new TermWeight("river", 1.5, false, 1),
                new TermWeight("a, \"b\"", 0, true, 2),
                new TermWeight("fa\u00e7ade", 0, false, 3));
        assertThat(read("w.tsv", "\uFEFFriver\t1.5\na, \"b\"\t-2\nfa\u00e7ade\t0\n"))
                .isEqualTo(wanted);
        assertThat(read("w.txt", "river\t1.5\r\na, \"b\"\t-2\r\nfa\u00e7ade\t 0"))
                .isEqualTo(wanted);
        assertThat(read("w.csv", "river,1.5\n\"a, \"\"b\"\"\",-2\n\"fa\u00e7ade\",0\n"))
                .isEqualTo(wanted);
        assertThat(read("w.json", "{\"river\": 1.5,\n\"a, \\\"b\\\"\": -2,\n\"fa\u00e7ade\": 0}"))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w.tsv | a~1#b~NaN      | the weight of \"b\" is not a finite number; mend it (NaN, | line 2)",
                "w.tsv | a~Infinity     | the weight of \"a\" is not a finite number; mend it (Infinity, | line 1)",
                "w.tsv | a~1e999        | the weight of \"a\" is not a finite number; mend it (1e999, | line 1)",
                "w.tsv | term~weight    | the weight of \"term\" is not a finite number; mend it (weight, | line 1)",
                "w.tsv | a~1##b~2       | there is not a tab between term and weight | line 2)",
                "w.csv | a~1            | there is not a comma between term and weight (a | line 1)",
                "w.json | {\"a\":1,#\"b\":\"x\"} | the weight of \"b\" is not a finite number; mend it (x, | line 2)",
                "w.json | {\"a\":1,#\"b\":null} | the weight of \"b\" is not a finite number; mend it (null, | line 2)",
                "w.json | {\"a\":1,#\"b\":NaN}  | the file is not JSON; mend it | line 2)",
                "w.json | {\"a\":1,#            | the file is not JSON; mend it | line 2)",
                "w.json | [1]                   | the file is not one JSON object ([, | line 1)",
                "w.json | {}                    | the file holds none | w.json)",
            })
    void whatIsWrongIsNamedWithItsLine(String name, String content, String reason, String place) {
        assertThatThrownBy(() -> read(name, content.replace('~', '\t').replace('#', '\n')))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read weights: " + reason)
                .hasMessageContaining(name)
                .hasMessageEndingWith(place)
                .hasMessageNotContaining("\n");
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        assertThatThrownBy(() -> WeightFile.read(new OutsideFile("nowhere.tsv", "weights")))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot read weights: no such file, or not readable; check the path (nowhere.tsv)");
        assertThatThrownBy(() -> read("w.tsv", new byte[] {'a', (byte) 0xFF, '\t', '1'}))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot read weights: not UTF-8; convert the file (");
        assertThatThrownBy(() -> read("w.tsv", "")).hasMessageContaining("the file holds none");
    }
}
