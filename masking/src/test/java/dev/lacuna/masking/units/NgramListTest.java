package dev.lacuna.masking.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.Notation;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that hold single words too. */
class NgramListTest {
    private static final Sequence ROW = Notation.row("[CLS] ba be+##bi bo ba da [UNK] [SEP] ba be+##bi bo [SEP]");

    private static NgramVocabulary list(String... entries) {
        NgramVocabulary list = NgramVocabulary.ofPhrases();
        for (String entry : entries) {
            assertThat(list.add(entry, ToyCorpus.tokenizer())).isTrue();
        }
        return list;
    }

    private static LoadedTables tables(NgramVocabulary list) {
        return new LoadedTables.Builder(ToyCorpus.VOCABULARY)
                .ngrams("mine.txt", list)
                .build();
    }

    private static List<String> find(String arguments, String... entries) {
        PieceSpec spec = PieceSpec.parse("ngrams(source=mine.txt" + arguments + ")");
        return Notation.units(NgramUnits.listed(spec, tables(list(entries))), ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "longest-first"})
    void singleWordsMatchAndLoseToLongerOnes(String overlap) {
        String arguments = ", rest=none, overlap=" + overlap;
        assertThat(find(arguments, "ba", "ba bebi")).containsExactly("2:[1, 2, 3]", "1:[5]", "2:[9, 10, 11]");
        assertThat(find(arguments, "bebi bo", "da")).containsExactly("2:[2, 3, 4]", "1:[6]", "2:[10, 11, 12]");
        assertThat(find(arguments, "ko")).isEmpty();
    }

    @Test
    void theRestIsAsToldTo() {
        assertThat(find("", "ba"))
                .isEqualTo(Notation.units(new WordUnits(PieceSpec.parse("word"), ToyCorpus.TABLES), ROW));
        assertThat(find(", rest=subword", "bo ba"))
                .containsExactly("1:[1]", "0:[2]", "0:[3]", "2:[4, 5]", "1:[6]", "1:[9]", "0:[10]", "0:[11]", "1:[12]");
    }

    @Test
    void entriesKeepTheirSubwords() {
        NgramVocabulary list = list("ba", "be bibo", "BA", "da");
        assertThat(list.size()).isEqualTo(3);
        assertThat(subwords(list, 0)).containsExactly(id("ba"));
        assertThat(subwords(list, 1)).containsExactly(id("be"), id("bi"), id("##bo"));
        assertThat(subwords(list, 2)).containsExactly(id("da"));
        assertThat(list.add(List.of("ko", "ka"))).isTrue();
        assertThat(subwords(list, 3)).isEmpty();
        assertThat(list.add("zz", ToyCorpus.tokenizer())).isFalse();
        assertThat(list.add(List.of("zz"), ToyCorpus.tokenizer())).isFalse();
        assertThat(list.add(List.of("kobe", "bo"), ToyCorpus.tokenizer())).isTrue();
        assertThat(subwords(list, 4)).containsExactly(id("ko"), id("##be"), id("bo"));
    }

    private static int[] subwords(NgramVocabulary list, int entry) {
        int[] ids = new int[list.subwordsTo(entry) - list.subwordsFrom(entry)];
        Arrays.setAll(ids, i -> list.subword(list.subwordsFrom(entry) + i));
        return ids;
    }

    private static int id(String subword) {
        return ToyCorpus.VOCABULARY.id(subword);
    }

    @Test
    void aSourceIsNeeded() {
        assertThatThrownBy(() -> UnitKinds.of(PieceSpec.parse("ngrams"), ToyCorpus.TABLES))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs a source");
    }
}
