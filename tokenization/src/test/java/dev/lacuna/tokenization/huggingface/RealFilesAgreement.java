package dev.lacuna.tokenization.huggingface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both engines on files of published tokenizers, which are too large to ship. Run with {@code -Dtest=RealFilesAgreement
 * -Dlacuna.tokenizers=DIRECTORY}, where the directory has files {@code NAME.json}.
 */
@EnabledIfSystemProperty(named = "lacuna.tokenizers", matches = ".+")
class RealFilesAgreement {
    static Stream<Path> files() throws IOException {
        return Files.list(Path.of(System.getProperty("lacuna.tokenizers"))).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothEnginesAgree(Path file) throws IOException {
        List<String> texts = new ArrayList<>(Texts.written());
        texts.addAll(Texts.random(20_000));
        texts.addAll(Texts.codePoints());
        // Most are made for other ends than masks.
        List<String> roles = List.of("<mask>", "<pad>", "</s>");
        new Engines(TokenizerJson.withTokens(Files.readString(file), roles, file.toString()))
                .assertSameIdsAndWords(texts);
    }
}
