package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * UTF-8 text.
 *
 * @param document what a document is: {@code line}, {@code blank-line} or {@code file}
 */
record TextFormat(String document) implements FileFormat {
    private static final int HEAD = 1 << 20;

    /** The form that {@code document} asks for; {@code auto} is decided by the first mebibyte of {@code first}. */
    static TextFormat of(String document, CorpusFile first, Configuration configuration) throws IOException {
        if (!document.equals("auto")) {
            return new TextFormat(document);
        }
        return new TextFormat(hasBlankLine(first, configuration) ? "blank-line" : "line");
    }

    private static boolean hasBlankLine(CorpusFile file, Configuration configuration) throws IOException {
        try (InputStream in = file.open(configuration)) {
            byte[] head = in.readNBytes(HEAD);
            for (int i = 0; i + 1 < head.length; i++) {
                if (head[i] == '\n' && (head[i + 1] == '\n' || (head[i + 1] == '\r'))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Sharing sharing() {
        return document.equals("file") ? Sharing.NONE : Sharing.RANGES;
    }

    @Override
    public FileDocuments read(FileTask task) throws IOException {
        return switch (document) {
            case "file" -> new WholeText(task);
            case "blank-line" -> new TextBlocks(task);
            default -> new RecordDocuments(
                    task, task.lines(), (line, offset, assembler) -> assembler.text(offset, line));
        };
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("document", document);
    }
}
