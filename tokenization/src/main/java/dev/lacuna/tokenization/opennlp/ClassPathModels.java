package dev.lacuna.tokenization.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/**
 * The model files on the class path. An OpenNLP jar that carries one has a file {@code model.properties} at its root that says
 * the model's language and the name of its file. In the application jar those of all jars fall together, so {@code
 * bundled.properties} knows the models it brings.
 */
final class ClassPathModels {
    private final ClassLoader loader;

    /** Goes by the thread's class loader: on a Spark executor it alone sees jars that were added to the application. */
    ClassPathModels() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        loader = ofThread != null ? ofThread : ClassPathModels.class.getClassLoader();
    }

    InputStream open(String file) {
        return loader.getResourceAsStream(file);
    }

    /** The file of the model for a language; a bundled one where no jar has another. */
    Optional<String> file(ModelKind kind, String language) throws IOException {
        String inJars = inJars(kind, language);
        return Optional.ofNullable(inJars != null ? inJars : bundled(kind, language));
    }

    /** File name, the last of several; null if there is none. */
    String inJars(ModelKind kind, String language) throws IOException {
        String last = null;
        for (URL url : Collections.list(loader.getResources("model.properties"))) {
            Properties model = load(url);
            String name = model.getProperty("model.name", "");
            if (name.contains(kind.infix)
                    && language.equals(model.getProperty("model.language"))
                    && (last == null || name.compareTo(last) > 0)) {
                last = name;
            }
        }
        return last;
    }

    /** File name, or null if there is none. */
    static String bundled(ModelKind kind, String language) throws IOException {
        return load(ClassPathModels.class.getResource("bundled.properties")).getProperty(language + "." + kind);
    }

    private static Properties load(URL url) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
            properties.load(in);
        }
        return properties;
    }
}
