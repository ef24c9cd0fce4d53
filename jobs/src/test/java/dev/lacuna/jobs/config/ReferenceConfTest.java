package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code conf/reference.conf} is the documentation: every key is explained there, and every key is read somewhere. */
class ReferenceConfTest {
    private static final Path FILE = Path.of("..", "conf", "reference.conf");

    private static Set<String> keys(Config config) {
        Set<String> keys = new TreeSet<>();
        collect("", config, keys);
        return keys;
    }

    private static void collect(String prefix, Config config, Set<String> keys) {
        config.root().forEach((name, value) -> {
            if (value.valueType() == com.typesafe.config.ConfigValueType.OBJECT) {
                collect(prefix + name + ".", config.getConfig(name), keys);
            } else {
                keys.add(prefix + name);
            }
        });
    }

    @Test
    void theJarHoldsTheFileInConf() throws Exception {
        assertThat(Settings.reference()).isEqualTo(ConfigFactory.parseFile(FILE.toFile()));
    }

    @Test
    void everyKeyIsReadInTheSources() throws Exception {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        for (String key : keys(Settings.reference())) {
            assertThat(sources.toString().contains("(\"" + key + "\"")).as(key).isTrue();
        }
    }

    @Test
    void everyKeyHasACommentOrStandsRightBelowOneThatHas() throws Exception {
        List<String> lines = Files.readAllLines(FILE);
        List<String> silent = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.matches("[a-z][a-z-]* *=.*") && !isExplained(lines, i)) {
                silent.add(line);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean isExplained(List<String> lines, int i) {
        for (int above = i - 1; above >= 0; above--) {
            String line = lines.get(above).strip();
            if (line.startsWith("#")) {
                return true;
            }
            if (!line.matches("[a-z][a-z-]* *=.*")) {
                return false;
            }
        }
        return false;
    }

    @Test
    void theQuickstartSetsOnlyKnownKeysAndIsComplete() {
        Settings settings = Settings.load(Path.of("..", "conf", "quickstart.conf"), List.of());
        assertThat(settings.text("run.dir")).isNotBlank();
        assertThat(CorpusParams.from(settings).format()).isEqualTo("wordnet");
        TokenizerParams.from(settings);
        NgramsParams.from(settings);
        PmiParams.from(settings);
        ShardParams.from(settings);
        TrainParams train = TrainParams.from(settings);
        assertThat(settings.texts("mask.recipes")).contains(train.recipe());
    }

    @Test
    void noDefaultNeedsResolving() {
        for (ConfigValue value : Settings.reference().root().values()) {
            assertThat(value.render(ConfigRenderOptions.concise())).doesNotContain("${");
        }
    }
}
