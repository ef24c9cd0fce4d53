package dev.lacuna.masking;

import dev.lacuna.masking.units.UnitList;
import dev.lacuna.masking.units.Units;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows and units as text. A row is its words with blanks between, a word its subwords with {@code +} between, then
 * perhaps {@code /TAG} and {@code =value}; {@code ^} before a word starts a sentence, {@code &} the second text of a
 * pair.
 */
public final class Notation {
    private Notation() {}

    /** The row that {@code text} writes; its values are those of {@code column}. */
    public static Sequence row(Vocabulary vocabulary, String column, String text) {
        List<Integer> ids = new ArrayList<>();
        List<Integer> wordStarts = new ArrayList<>();
        List<Integer> sentenceStarts = new ArrayList<>();
        String[] words = text.split(" ");
        byte[] tags = new byte[words.length];
        float[] values = new float[words.length];
        int second = -1;
        for (int w = 0; w < words.length; w++) {
            String word = words[w];
            second = word.startsWith("&") ? ids.size() : second;
            if (word.startsWith("^") || word.startsWith("&")) {
                sentenceStarts.add(ids.size());
                word = word.substring(1);
            }
            String[] parts = word.split("=");
            values[w] = parts.length > 1 ? Float.parseFloat(parts[1]) : 0;
            String[] spelling = parts[0].split("/(?=[A-Z]+$)");
            tags[w] = spelling.length > 1 ? UniversalTag.valueOf(spelling[1]).code() : Annotations.NO_TAG;
            wordStarts.add(ids.size());
            for (String subword : spelling[0].split("\\+")) {
                ids.add(vocabulary.id(subword));
            }
        }
        Annotations notes =
                new Annotations(ints(sentenceStarts), tags, second, List.of(column), new float[][] {values});
        return new Sequence(ints(ids), ints(wordStarts), new String[] {"d"}, new int[] {1}, Origin.of("d"), notes);
    }

    /** A row of the toy language without values. */
    public static Sequence row(String text) {
        return row(ToyCorpus.VOCABULARY, "none.none", text);
    }

    /** The units of {@code row}, each as {@code words:[positions]}. */
    public static List<String> units(Units units, Sequence row) {
        UnitList list = new UnitList();
        units.find(ToyRows.of(row, ToyCorpus.random("units", 0)), list);
        return IntStream.range(0, list.size())
                .mapToObj(u -> list.words(u) + ":" + positions(list, u))
                .toList();
    }

    /** The positions of unit {@code u}. */
    public static List<Integer> positions(UnitList list, int u) {
        return IntStream.range(list.start(u), list.end(u))
                .mapToObj(list::position)
                .toList();
    }

    /** The input of {@code masked}, subwords with blanks between. */
    public static String input(Vocabulary vocabulary, MaskedExample masked) {
        StringBuilder text = new StringBuilder();
        for (int q = 0; q < masked.size(); q++) {
            text.append(q == 0 ? "" : " ").append(vocabulary.subword(masked.inputIds()[q]));
        }
        return text.toString();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
