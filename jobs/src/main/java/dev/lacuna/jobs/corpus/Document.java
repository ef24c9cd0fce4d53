package dev.lacuna.jobs.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * One record of the corpus, or a part of one that is longer than {@code corpus.part-chars}.
 *
 * @param id unique in the corpus and stable: given, or a hash of where the document stands
 * @param part number of the part, from 0; the texts of all parts, one after another, are the document
 * @param text the text
 * @param second the second text of a pair, or null; only the first part has it
 * @param source file the text came from, relative to the corpus root
 * @param offset where the document stands in its unpacked file: its first byte; in a json file its number among the values,
 *     in a parquet file that of its row, both from 0
 * @param columns values of the source's columns, null where it has none
 */
public record Document(
        String id, int part, String text, String second, String source, long offset, List<String> columns)
        implements Serializable {}
