package dev.lacuna.tokenization.tags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A treebank of Universal Dependencies in CoNLL-U, read as documents of running text with gold marks. */
final class Treebank {
    private final List<Document> documents = new ArrayList<>();
    private int leftOfToken;
    private int wordStart;

    /** Sentence i is {@code text[starts[i], starts[i + 1])}; words are syntactic, tokens orthographic with joined tags. */
    record Document(StringBuilder text, List<Integer> starts, TaggedTokens words, List<Token> tokens) {}

    /** A token of sentence {@code sentence}; a token of several words has their tags joined by {@code +}. */
    record Token(int sentence, String form, String tag) {}

    static List<Document> read(Path file) throws IOException {
        Treebank treebank = new Treebank();
        Files.readAllLines(file).forEach(treebank::line);
        return treebank.documents;
    }

    private void line(String line) {
        if (line.startsWith("# newdoc")) {
            documents.add(new Document(new StringBuilder(), new ArrayList<>(), new TaggedTokens(), new ArrayList<>()));
        } else if (line.startsWith("# newpar")) {
            last().text.append("\n\n");
        } else if (line.startsWith("# text = ")) {
            last().starts.add(last().text.length());
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
            row(line.split("\t"));
        }
    }

    private void row(String[] columns) {
        String id = columns[0];
        if (id.contains("-")) {
            String[] range = id.split("-");
            token(columns, "");
            leftOfToken = Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
        } else if (!id.contains(".")) {
            if (leftOfToken == 0) {
                token(columns, columns[3]);
            } else {
                leftOfToken--;
                Token token = last().tokens.remove(last().tokens.size() - 1);
                String tags = token.tag.isEmpty() ? columns[3] : token.tag + "+" + columns[3];
                last().tokens.add(new Token(token.sentence, token.form, tags));
            }
            int end = wordStart + columns[1].length();
            last().words.add(wordStart, end, UniversalTag.valueOf(columns[3]));
            wordStart = end;
        }
    }

    private void token(String[] columns, String tag) {
        wordStart = last().text.length();
        last().text.append(columns[1]).append(columns[9].contains("SpaceAfter=No") ? "" : " ");
        last().tokens.add(new Token(last().starts.size() - 1, columns[1], tag));
    }

    private Document last() {
        return documents.get(documents.size() - 1);
    }
}
