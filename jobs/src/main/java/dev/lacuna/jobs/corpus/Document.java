package dev.lacuna.jobs.corpus;

import java.util.List;

/**
 * One record of the corpus.
 *
 * @param id unique in the corpus and stable: given, or a hash of where the document stands
 * @param text the text
 * @param source file the text came from, relative to the corpus root
 * @param offset byte offset of the document in the unpacked file
 * @param columns values of the source's columns, null where it has none
 */
public record Document(String id, String text, String source, long offset, List<String> columns) {}
