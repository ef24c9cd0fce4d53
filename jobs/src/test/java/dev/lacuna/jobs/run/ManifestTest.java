package dev.lacuna.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Manifest.OutputFile;
import dev.lacuna.jobs.run.Manifest.Skipped;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final Manifest MANIFEST = new Manifest(
            "mask pmi",
            "abc",
            Json.object().put("rate", 0.15).put("name", "ünï \"q\" \n"),
            Map.of("corpus", "123"),
            Map.of("statistics:words/", "456", "tokenizer:", "789"),
            List.of(new OutputFile("train/part-00000.parquet", 1L << 40, "aa"), new OutputFile("x y/z", 0, "bb")),
            Json.object().put("rows", 5),
            List.of(new Skipped("not UTF-8", 3, List.of("a at byte 1"))),
            1.25,
            "2020-01-02T03:04:05Z");

    private static Manifest parse(String json) {
        return Manifest.parse(json, "run/x/_manifest.json");
    }

    private static String with(String key, Object value) throws Exception {
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(MANIFEST.toJson());
        node.set(key, Json.tree(value));
        return node.toString();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(parse(MANIFEST.toJson())).isEqualTo(MANIFEST);
        assertThat(MANIFEST.bytes()).isEqualTo(1L << 40);
    }

    @Test
    void saysFormatVersionAndBuild() throws Exception {
        var node = Json.MAPPER.readTree(MANIFEST.toJson());
        assertThat(node.path("formatVersion").asInt()).isEqualTo(Manifest.FORMAT_VERSION);
        assertThat(node.path("lacunaVersion").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "not json", "{\"files\": [{\"path\"", "{\"formatVersion\": 1, \"files\": [7]}"})
    void aDamagedManifestIsNamed(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("(run/x/_manifest.json)");
    }

    @Test
    void anEmptyManifestMatchesNothing() {
        assertThat(parse("").identity()).isNotEqualTo("");
    }

    @Test
    void aNewerFormatIsRefusedAndAnOlderOneNeverUpToDate() throws Exception {
        String newer = with("formatVersion", Manifest.FORMAT_VERSION + 1);
        assertThatThrownBy(() -> parse(newer)).isInstanceOf(UserException.class).hasMessageContaining("newer");
        assertThat(parse(with("formatVersion", 0)).identity()).isEqualTo("format 0");
    }

    @Test
    void theContentDigestIsOfNamesAndContentsBelowAPrefix() {
        Manifest other = new Manifest(
                "other",
                "other",
                Json.object(),
                Map.of(),
                Map.of(),
                List.of(new OutputFile("train/part-00000.parquet", 1, "aa"), new OutputFile("x y/z", 0, "changed")),
                Json.object(),
                List.of(),
                0,
                "");
        assertThat(other.contentDigest("train/")).isEqualTo(MANIFEST.contentDigest("train/"));
        assertThat(other.contentDigest("")).isNotEqualTo(MANIFEST.contentDigest(""));
        assertThat(MANIFEST.contentDigest("valid/")).isEqualTo(other.contentDigest("test/"));
    }

    @Test
    void theDigestOfATreeDoesNotDependOnTheOrderOfKeys() {
        assertThat(Json.digest(Json.object().put("a", 1).put("b", 2)))
                .isEqualTo(Json.digest(Json.object().put("b", 2).put("a", 1)))
                .isNotEqualTo(Json.digest(Json.object().put("a", 2).put("b", 1)));
    }
}
