package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.tables.WordValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GroupUnitsTest {
    private static final int SEPARATOR = ToyCorpus.VOCABULARY.specialTokens().separator();

    private static Units make(String spec) {
        return UnitKinds.of(PieceSpec.parse(spec), ToyCorpus.TABLES);
    }

    /** Groups by a map of lists, in the order of their first words. */
    private static List<String> reference(Sequence row, boolean apart, Function<String, Object> groupOf) {
        Map<Object, List<Integer>> positions = new LinkedHashMap<>();
        Map<Object, Integer> words = new LinkedHashMap<>();
        int document = 0;
        for (int w = 0; w < row.words(); w++) {
            document += apart && row.ids()[row.wordStarts()[w]] == SEPARATOR ? 1 : 0;
            if (ToyCorpus.VOCABULARY.hasSpecial(row.ids(), row.wordStarts()[w], row.wordEnd(w))) {
                continue;
            }
            Object group = groupOf.apply(ToyCorpus.VOCABULARY.word(row.ids(), row.wordStarts()[w], row.wordEnd(w)));
            Object key = List.of(document, group == null ? -1 - w : group);
            for (int p = row.wordStarts()[w]; p < row.wordEnd(w); p++) {
                positions.computeIfAbsent(key, k -> new ArrayList<>()).add(p);
            }
            words.merge(key, 1, Integer::sum);
        }
        List<String> units = new ArrayList<>();
        positions.forEach((key, own) -> units.add(words.get(key) + ":" + own));
        return units;
    }

    @Test
    void goldenRow() {
        Sequence row = Notation.row("[CLS] ba be+##bi ba [UNK] [SEP] ba be+##bi [SEP]");
        assertThat(Notation.units(make("occurrence-group"), row)).containsExactly("3:[1, 4, 7]", "2:[2, 3, 8, 9]");
        assertThat(Notation.units(make("occurrence-group(documents=apart)"), row))
                .containsExactly("2:[1, 4]", "1:[2, 3]", "1:[7]", "1:[8, 9]");
    }

    /** One instance over all rows, so that nothing may cross from one to the next. */
    @Test
    void occurrencesAsTheReferenceFindsThem() {
        Units together = make("occurrence-group");
        Units apart = make("occurrence-group(documents=apart)");
        for (Sequence row : ToyCorpus.rows()) {
            assertThat(Notation.units(together, row)).isEqualTo(reference(row, false, word -> word));
            assertThat(Notation.units(apart, row)).isEqualTo(reference(row, true, word -> word));
        }
    }

    @Test
    void clustersAsTheReferenceFindsThem() {
        WordValues clusters = ToyCorpus.TABLES.words("vectors", "cluster");
        Units units = make("cluster");
        boolean shared = false;
        for (Sequence row : ToyCorpus.rows()) {
            List<String> expected = reference(row, false, word -> {
                double cluster = clusters.get(word);
                return Double.isNaN(cluster) ? null : (Object) cluster;
            });
            assertThat(Notation.units(units, row)).isEqualTo(expected);
            shared |= !expected.equals(reference(row, false, word -> word));
        }
        assertThat(shared).isTrue();
    }
}
