package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.mask.NotedDocuments.NotedDocument;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The words of pairs and their partners, by a column of the corpus that has them as {@code 0-0 1-2} (Pharaoh's form): numbers
 * of words of the first and the second text, from 0, as the tokenizer finds words. Of several partners of a word the first
 * counts.
 *
 * @param name the column
 * @param at its number among the corpus's own columns that are read
 * @param value number of its values among all of a document
 */
record AlignmentColumn(String name, int at, int value) implements Serializable {
    private static final Pattern LINK = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    /** Puts the partners into {@code document}: their numbers from 1, and 0 for none. */
    void fill(NotedDocument document) {
        InternalRow row = document.row();
        int words = TokenizedTable.wordCount(row);
        String links = TokenizedTable.ownColumn(row, at);
        int second = TokenizedTable.secondStart(row);
        document.values()[value] = links == null || second < 0
                ? new float[words]
                : partners(
                        links,
                        firstWords(row, second),
                        words,
                        row.getUTF8String(0).toString());
    }

    private static int firstWords(InternalRow row, int second) {
        int at = Arrays.binarySearch(TokenizedTable.tokens(row).wordStarts(), second);
        return at < 0 ? ~at : at;
    }

    /** @param firstWords words of the first text, of {@code words} in both */
    float[] partners(String links, int firstWords, int words, String document) {
        float[] partners = new float[words];
        for (String link : links.isBlank() ? new String[0] : links.strip().split("\\s+")) {
            Matcher matcher = LINK.matcher(link);
            if (!matcher.matches()) {
                throw refused("is not of the form 0-0 1-2", document, link);
            }
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(2));
            if (first >= firstWords || second >= words - firstWords) {
                throw refused("names a word that the tokenizer does not find there", document, link);
            }
            partners[first] = partners[first] == 0 ? second + 1 : partners[first];
            int own = firstWords + second;
            partners[own] = partners[own] == 0 ? first + 1 : partners[own];
        }
        return partners;
    }

    private UserException refused(String reason, String document, String link) {
        return new UserException(
                "Cannot mask: " + name + " of document " + document + " " + reason + " (" + link + ")");
    }
}
