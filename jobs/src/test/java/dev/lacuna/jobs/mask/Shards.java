package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.SharedRun;
import dev.lacuna.jobs.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The shards and tables of the shared run, read back once. */
final class Shards {
    static final List<String> RECIPES = List.of("bert", "whole-word", "pmi");
    static final List<String> SPLITS = List.of("train", "valid");
    static final int LENGTH = 32;
    static final int IGNORED = -100;

    private static Shards instance;

    final Map<String, Tables.Content> tables = new HashMap<>();
    final Map<String, int[]> documents = new TreeMap<>();
    final List<String> vocabulary = new ArrayList<>();
    final Map<List<Integer>, Long> words = new HashMap<>();

    private Shards() {
        Path run = SharedRun.get().directory();
        List<Path> paths = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String recipe : RECIPES) {
            for (String split : SPLITS) {
                names.add(recipe + "/" + split);
                paths.add(run.resolve("shards").resolve(recipe).resolve(split));
            }
        }
        paths.add(run.resolve("tokenized"));
        paths.add(run.resolve("statistics/subwords"));
        paths.add(run.resolve("statistics/words"));
        List<Tables.Content> read = Tables.read(paths.toArray(Path[]::new));
        for (int i = 0; i < names.size(); i++) {
            tables.put(names.get(i), read.get(i));
        }
        read.get(names.size())
                .rows()
                .forEach(row -> documents.put(Tables.text(row, "doc_id"), Tables.ints(row, "ids")));
        read.get(names.size() + 1).rows().forEach(row -> vocabulary.add(Tables.text(row, "subword")));
        read.get(names.size() + 2).rows().forEach(row -> {
            int[] ids = Tables.ints(row, "subword_ids");
            words.put(Tables.list(ids, 0, ids.length), Tables.number(row, "total_term_freq"));
        });
    }

    static synchronized Shards get() {
        instance = instance == null ? new Shards() : instance;
        return instance;
    }

    List<Row> rows(String recipe, String split) {
        return tables.get(recipe + "/" + split).rows();
    }

    int id(String subword) {
        return vocabulary.indexOf(subword);
    }

    boolean isSpecial(int id) {
        return vocabulary.get(id).matches("\\[(PAD|UNK|CLS|SEP|MASK)]");
    }

    /** Positions of a row that are not padding. */
    static int size(Row row) {
        int size = 0;
        for (int attention : Tables.ints(row, "attention_mask")) {
            size += attention;
        }
        return size;
    }

    /** The row before masking, without padding. */
    static int[] originals(Row row) {
        int[] originals = java.util.Arrays.copyOf(Tables.ints(row, "input_ids"), size(row));
        int[] labels = Tables.ints(row, "labels");
        for (int p = 0; p < originals.length; p++) {
            originals[p] = labels[p] == IGNORED ? originals[p] : labels[p];
        }
        return originals;
    }

    /** Starts of the words of {@code originals}; a special token is a word of its own. */
    List<Integer> wordStarts(int[] originals) {
        List<Integer> starts = new ArrayList<>();
        for (int p = 0; p < originals.length; p++) {
            if (!vocabulary.get(originals[p]).startsWith("##")) {
                starts.add(p);
            }
        }
        return starts;
    }
}
