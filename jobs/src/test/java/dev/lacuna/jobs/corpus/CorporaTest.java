package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {
    @TempDir
    Path home;

    private Path csv() throws IOException {
        return Files.writeString(home.resolve("a.csv"), "text,b,source,1\none,1,2,3\n");
    }

    @Test
    void parametersHoldEverySettingThatShapesDocuments() throws IOException {
        Path file = csv();
        Set<Map<String, String>> distinct = new HashSet<>();
        List<String> settings = List.of(
                "paths=[\"" + file + "\", \"" + home + "/*.csv\"]",
                "format=tsv",
                "on-error=fail",
                "part-chars=5000",
                "deduplicate=true",
                "fields.text=b",
                "fields.second-text=b",
                "fields.id=b",
                "fields.columns=[b]",
                "csv.quote=none",
                "csv.quote=x",
                "csv.multiline=false");
        for (String setting : settings) {
            distinct.add(Reading.open(file, "format=csv", "csv.delimiter=\",\"", setting)
                    .parameters());
        }
        distinct.add(Reading.open(file, "format=csv", "csv.delimiter=r", "fields.text=\"text,b,sou\"")
                .parameters());
        distinct.add(Reading.open(file, "format=csv", "csv.header=false", "fields.text=1")
                .parameters());
        for (String document : List.of("line", "blank-line", "file")) {
            distinct.add(Reading.open(file, "format=text", "text.document=" + document)
                    .parameters());
        }
        assertThat(distinct).hasSize(settings.size() + 5);
    }

    @Test
    void columnsAreThoseAskedForAndNoneOfTheTablesOwn() throws IOException {
        Path file = csv();
        assertThat(Reading.open(file, "format=csv", "fields.columns=[b, text]").columns())
                .containsExactly("b", "text");
        assertThatThrownBy(() -> Reading.open(file, "format=csv", "fields.columns=[Source]"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a column of its own")
                .hasMessageEndingWith("(Source)");
    }
}
