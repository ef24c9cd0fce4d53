package dev.lacuna.tokenization.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassPathModelsTest {
    /** Else the application jar would have no model where the class path of the build has one. */
    @ParameterizedTest
    @EnumSource
    void theBundledModelIsTheOneOnTheClassPath(ModelKind kind) throws IOException {
        assertThat(new ClassPathModels().inJars(kind, "en")).isNotNull().isEqualTo(ClassPathModels.bundled(kind, "en"));
    }

    @ParameterizedTest
    @EnumSource
    void bundledModelsAreFoundWithoutTheirProperties(ModelKind kind) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) {
                return Collections.emptyEnumeration();
            }
        });
        try {
            ClassPathModels models = new ClassPathModels();
            try (InputStream in = models.open(models.file(kind, "en").orElseThrow())) {
                assertThat(in.readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void otherLanguagesHaveNone() throws IOException {
        assertThat(new ClassPathModels().file(ModelKind.TAGS, "tlh")).isEmpty();
    }
}
