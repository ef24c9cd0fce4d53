package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.RandomKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents of one split of a text file. */
final class TextDocuments extends DocumentIterator {
    /** Opens the whole file again, to count lines for a message. */
    interface Reopen {
        InputStream open() throws IOException;
    }

    private static final String NOT_UTF8 = "not UTF-8";
    private static final String TOO_LONG = "longer than " + (ByteLines.LONGEST >> 20) + " MiB";

    private final CorpusFile file;
    private final ByteLines lines;
    private final boolean blankLines;
    private final Ownership ownership;
    private final boolean failOnError;
    private final SkipLog skips;
    private final Reopen reopen;

    /** Offset of the line in front of the next document, or -1 while entering a file midway. */
    private long separator;

    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private boolean inBlock;
    private long blockOffset;
    private boolean blockTooLong;
    private boolean ended;

    TextDocuments(
            CorpusFile file,
            ByteLines lines,
            boolean blankLines,
            Ownership ownership,
            boolean failOnError,
            SkipLog skips,
            Reopen reopen)
            throws IOException {
        this.file = file;
        this.lines = lines;
        this.blankLines = blankLines;
        this.ownership = ownership;
        this.failOnError = failOnError;
        this.skips = skips;
        this.reopen = reopen;
        if (ownership.entersMidway()) {
            separator = -1;
            lines.next(); // the rest of a line that belongs to the split before
        }
    }

    @Override
    Document advance() {
        try {
            while (!ended) {
                Document document = blankLines ? nextBlock() : nextLine();
                if (document != null) {
                    return document;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UserException("Cannot read corpus: " + e.getMessage() + " (" + file.name() + ")", e);
        }
    }

    private Document nextLine() throws IOException {
        if (!lines.next() || ownership.isPast(lines.offset())) {
            end();
            return null;
        }
        if (!ownership.owns(lines.offset()) || lines.isBlank()) {
            return null;
        }
        return document(lines.bytes(), lines.length(), lines.offset(), lines.tooLong());
    }

    /** Reads up to the end of a block. A block belongs to the task that owns the blank line right before it. */
    private Document nextBlock() throws IOException {
        boolean more = lines.next();
        if (more && !lines.isBlank()) {
            append();
            return null;
        }
        Document document = inBlock ? takeBlock() : null;
        if (!more || ownership.isPast(lines.offset())) {
            end();
        } else {
            separator = lines.offset();
        }
        return document;
    }

    private void append() {
        if (separator < 0 || !ownership.owns(separator)) {
            return;
        }
        if (!inBlock) {
            inBlock = true;
            blockOffset = lines.offset();
            blockTooLong = false;
        } else {
            block.write('\n');
        }
        blockTooLong |= lines.tooLong() || block.size() + lines.length() > ByteLines.LONGEST;
        if (!blockTooLong) {
            block.write(lines.bytes(), 0, lines.length());
        }
    }

    private Document takeBlock() throws IOException {
        byte[] bytes = block.toByteArray();
        block.reset();
        inBlock = false;
        return document(bytes, bytes.length, blockOffset, blockTooLong);
    }

    private Document document(byte[] bytes, int length, long offset, boolean tooLong) throws IOException {
        if (tooLong) {
            skip(TOO_LONG, offset);
            return null;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes, length)) {
            skip(NOT_UTF8, offset);
            return null;
        }
        return new Document(id(offset), text, file.name(), offset, List.of());
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String id(long offset) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        return RandomKey.of(ByteBuffer.allocate(name.length + 8)
                        .put(name)
                        .putLong(offset)
                        .array())
                .toHex();
    }

    private void skip(String reason, long offset) throws IOException {
        if (failOnError) {
            throw new UserException(
                    "Cannot read corpus: a document is " + reason + "; mend it, or leave such documents out "
                            + "with corpus.on-error=skip (" + file.name() + ", line " + lineNumber(offset) + ")");
        }
        skips.skip(reason, file.name() + " at byte " + offset);
    }

    private long lineNumber(long offset) throws IOException {
        try (ByteLines all = new ByteLines(reopen.open(), 0)) {
            long number = 0;
            while (all.next()) {
                number++;
                if (all.offset() >= offset) {
                    break;
                }
            }
            return number;
        }
    }

    private void end() {
        ended = true;
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
