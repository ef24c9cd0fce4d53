package dev.lacuna.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a step left beside its output: where it came from and what it is, {@code _manifest.json}.
 *
 * @param step the step's name
 * @param identity digest of everything that determines the output: format, parameters, sources, inputs
 * @param parameters the resolved parameters
 * @param sources fingerprints of what came from outside the run, by name
 * @param inputs content digests of what was read from the run, by step and path prefix
 * @param files every output file
 * @param metrics counts and figures the step reports
 * @param skipped records left out, by reason
 * @param seconds wall-clock time
 * @param createdAt ISO instant
 */
public record Manifest(
        String step,
        String identity,
        JsonNode parameters,
        Map<String, String> sources,
        Map<String, String> inputs,
        List<OutputFile> files,
        JsonNode metrics,
        List<Skipped> skipped,
        double seconds,
        String createdAt) {

    /** File name of a manifest. */
    public static final String FILE = "_manifest.json";

    /** Version of the run's layout and tables; raised whenever old output must be made again. */
    public static final int FORMAT_VERSION = 1;

    /** A file, its path relative to the step's directory. */
    public record OutputFile(String path, long bytes, String sha256) {}

    /** Records left out for one reason, with the first few by position. */
    public record Skipped(String reason, long count, List<String> examples) {}

    /** Digest of the names and contents of the files whose path starts with {@code prefix}. */
    public String contentDigest(String prefix) {
        StringBuilder all = new StringBuilder();
        for (OutputFile file : files) {
            if (file.path().startsWith(prefix)) {
                all.append(file.path()).append('\n').append(file.sha256()).append('\n');
            }
        }
        return DigestUtils.sha256Hex(all.toString());
    }

    public long bytes() {
        return files.stream().mapToLong(OutputFile::bytes).sum();
    }

    String toJson() {
        ObjectNode root = Json.object();
        root.put("formatVersion", FORMAT_VERSION)
                .put("lacunaVersion", BuildInfo.version())
                .put("revision", BuildInfo.revision())
                .put("step", step)
                .put("identity", identity)
                .put("createdAt", createdAt)
                .put("seconds", seconds);
        root.set("parameters", parameters);
        root.set("sources", Json.tree(new TreeMap<>(sources)));
        root.set("inputs", Json.tree(new TreeMap<>(inputs)));
        root.set("metrics", metrics);
        root.set("skipped", Json.tree(skipped));
        root.set("files", Json.tree(files));
        return Json.pretty(root);
    }

    /** @param path where the text comes from, for messages */
    static Manifest parse(String json, String path) {
        try {
            JsonNode root = Json.MAPPER.readTree(json);
            int version = root.path("formatVersion").asInt(-1);
            if (version > FORMAT_VERSION) {
                throw new UserException("Cannot read manifest: format " + version + " is newer than this program's "
                        + FORMAT_VERSION + "; use a newer Lacuna (" + path + ")");
            }
            return new Manifest(
                    root.path("step").asText(),
                    version < FORMAT_VERSION
                            ? "format " + version
                            : root.path("identity").asText(),
                    root.path("parameters"),
                    texts(root.path("sources")),
                    texts(root.path("inputs")),
                    list(root.path("files"), OutputFile.class),
                    root.path("metrics"),
                    list(root.path("skipped"), Skipped.class),
                    root.path("seconds").asDouble(),
                    root.path("createdAt").asText());
        } catch (JsonProcessingException e) {
            throw new UserException(
                    "Cannot read manifest: damaged; delete its directory to make it again (" + path + ")", e);
        }
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static <T> List<T> list(JsonNode node, Class<T> type) throws JsonProcessingException {
        List<T> list = new ArrayList<>();
        for (JsonNode element : node) {
            list.add(Json.MAPPER.treeToValue(element, type));
        }
        return list;
    }
}
