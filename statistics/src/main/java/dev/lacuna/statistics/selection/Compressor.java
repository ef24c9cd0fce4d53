package dev.lacuna.statistics.selection;

import dev.lacuna.tokenization.UserException;

/** How small bytes become. Holds scratch, so one instance serves one thread. */
public interface Compressor {
    /** Size of {@code bytes[0, length)}, which are not none, compressed, in bytes, with the frame around it. */
    int size(byte[] bytes, int length);

    /**
     * The compressor called {@code name}.
     *
     * @param name {@code lz4}, the same on every machine; or {@code gzip} at its highest level, which depends on the zlib of the
     *     Java virtual machine
     * @throws UserException for another name
     */
    static Compressor of(String name) {
        return switch (name) {
            case "lz4" -> new Lz4Compressor();
            case "gzip" -> new GzipCompressor();
            default -> throw new UserException(
                    "Cannot compress: no such compressor; known are lz4 and gzip (" + name + ")");
        };
    }
}
