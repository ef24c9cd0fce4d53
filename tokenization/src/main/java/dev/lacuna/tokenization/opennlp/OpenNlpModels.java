package dev.lacuna.tokenization.opennlp;

import dev.lacuna.tokenization.UserException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads models. */
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

    /** As {@link #forLanguage}, but empty if there is none. */
    public static <M> Optional<M> find(ModelKind kind, String language, Reader<M> reader) {
        ClassPathModels models = new ClassPathModels();
        try {
            Optional<String> file = models.file(kind, language);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(models.open(file.get()))) {
                return Optional.of(read(kind, in, file.get(), reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The model in a stream, which the caller closes.
     *
     * @param name what messages call it
     * @throws UserException if the stream holds no model of this kind
     */
    public static <M> M read(ModelKind kind, InputStream in, String name, Reader<M> reader) {
        try {
            return reader.read(in);
        } catch (IOException | RuntimeException e) {
            // Broken models make OpenNLP throw whatever its parsing meets.
            throw new UserException(
                    "Cannot " + kind.verb + ": this is no OpenNLP model for that; set " + kind.key + " to one (" + name
                            + ": " + e.getMessage() + ")",
                    e);
        }
    }
}
