package dev.lacuna.jobs.tokenize;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Models of OpenNLP that the configuration names, as read; null where it names none. Arrays are shared, not copied.
 *
 * @param sentences finds sentences
 * @param tags finds parts of speech
 */
public record ModelFiles(byte[] sentences, byte[] tags) implements Serializable {
    /** Digests of the models there are, by what they find. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        if (sentences != null) {
            digests.put("sentences.model", DigestUtils.sha256Hex(sentences));
        }
        if (tags != null) {
            digests.put("tags.model", DigestUtils.sha256Hex(tags));
        }
        return digests;
    }
}
