package dev.lacuna.tokenization.opennlp;

import dev.lacuna.tokenization.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads models. A jar that carries one has a file {@code model.properties} at its root that says the model's language and the
 * name of its file; all such jars of OpenNLP are alike in that.
 */
public final class OpenNlpModels {
    private OpenNlpModels() {}

    /** The constructor of a model. */
    public interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    /**
     * The model of this kind and language on the class path.
     *
     * @param language ISO 639-1 code
     * @throws UserException if there is none
     */
    public static <M> M forLanguage(ModelKind kind, String language, Reader<M> reader) {
        return find(kind, language, reader)
                .orElseThrow(() -> new UserException("Cannot " + kind.verb
                        + ": the class path has no model for the language; add org.apache.opennlp:" + kind.artifact
                        + language + " or set " + kind.key + " (" + language + ")"));
    }

    /** As {@link #forLanguage}, but empty if there is none. Of several models the last by file name is taken. */
    public static <M> Optional<M> find(ModelKind kind, String language, Reader<M> reader) {
        try {
            String last = null;
            for (URL url : Collections.list(loader().getResources("model.properties"))) {
                String name = modelName(url, kind, language);
                last = name != null && (last == null || name.compareTo(last) > 0) ? name : last;
            }
            if (last == null) {
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(loader().getResourceAsStream(last))) {
                return Optional.of(read(kind, in, last, reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model in a stream, which the caller closes. */
    public static <M> M read(ModelKind kind, InputStream in, String name, Reader<M> reader) {
        try {
            return reader.read(in);
        } catch (IOException | RuntimeException e) {
            // Broken models make OpenNLP throw whatever its parsing meets.
            throw new UserException(
                    "Cannot " + kind.verb + ": this is no OpenNLP model for that (" + name + ": " + e.getMessage()
                            + ")",
                    e);
        }
    }

    private static String modelName(URL properties, ModelKind kind, String language) throws IOException {
        Properties model = new Properties();
        try (InputStream in = properties.openStream()) {
            model.load(in);
        }
        String name = model.getProperty("model.name", "");
        return name.contains(kind.infix) && language.equals(model.getProperty("model.language")) ? name : null;
    }

    /** The thread's class loader: on a Spark executor it alone sees jars that were added to the application. */
    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : OpenNlpModels.class.getClassLoader();
    }
}
