package dev.lacuna.jobs.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Iterator;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What each document of a split is known by: 128 bits of the SHA-256 of its text, all parts one after another, and of its
 * second text. A cryptographic hash, because texts come from strangers, who could make others collide.
 */
final class Occurrences implements Iterator<Occurrence> {
    /** Stands between the texts; no UTF-8 holds this byte. */
    private static final byte SECOND = (byte) 0xFF;

    private final Iterator<Document> documents;
    private final int split;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private Document first;
    private long number;

    Occurrences(Iterator<Document> documents, int split) {
        this.documents = documents;
        this.split = split;
        first = following();
    }

    private Document following() {
        return documents.hasNext() ? documents.next() : null;
    }

    @Override
    public boolean hasNext() {
        return first != null;
    }

    @Override
    public Occurrence next() {
        String id = first.id();
        String second = first.second();
        do {
            digest.update(first.text().getBytes(StandardCharsets.UTF_8));
            first = following();
        } while (first != null && first.part() > 0);
        if (second != null) {
            digest.update(SECOND);
            digest.update(second.getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Occurrence(hash.getLong(), hash.getLong(), id, split, number++);
    }
}
