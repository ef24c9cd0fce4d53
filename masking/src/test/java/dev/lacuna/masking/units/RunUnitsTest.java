package dev.lacuna.masking.units;

import static dev.lacuna.masking.Notation.row;
import static dev.lacuna.masking.Notation.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units that are runs of words, on rows worked by hand. */
class RunUnitsTest {
    private static final Vocabulary MARKS = new Vocabulary(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "##c", ".", "--", "7"),
            "##",
            new SpecialTokens(0, 1, 2, 3, 4));

    private static Units make(String spec) {
        return UnitKinds.of(PieceSpec.parse(spec), ToyCorpus.TABLES);
    }

    @Test
    void namesAreRunsOfOneTagInsideASentence() {
        Sequence row = row("[CLS] ^ba/PROPN be+##bi/PROPN bo/VERB da/PROPN ^de/PROPN [SEP] ^di/PROPN [SEP]");
        assertThat(units(make("tag-runs(tags=PROPN)"), row))
                .containsExactly("2:[1, 2, 3]", "1:[4]", "1:[5]", "1:[6]", "1:[8]");
        assertThat(units(make("tag-runs(tags=PROPN, rest=none)"), row))
                .containsExactly("2:[1, 2, 3]", "1:[5]", "1:[6]", "1:[8]");
    }

    @Test
    void phrasesEndInANoun() {
        Sequence row = row("[CLS] ^ba/DET be/ADJ bi/NOUN bo/PROPN da/ADJ de/VERB di/ADJ [SEP]");
        assertThat(units(make("tag-runs(tags=ADJ|NOUN|PROPN, end=NOUN|PROPN)"), row))
                .containsExactly("1:[1]", "3:[2, 3, 4]", "1:[5]", "1:[6]", "1:[7]");
    }

    @Test
    void theRestCanBeSubwords() {
        Sequence row = row("[CLS] ^ba+##be/VERB bi+##bo/NOUN [SEP]");
        assertThat(units(make("tag-runs(tags=NOUN, rest=subword)"), row)).containsExactly("0:[1]", "0:[2]", "1:[3, 4]");
    }

    @Test
    void unknownWordsAreLeftOutOfRuns() {
        Sequence row = row("[CLS] ^ba/NOUN [UNK]/NOUN be/NOUN [SEP]");
        assertThat(units(make("tag-runs(tags=NOUN)"), row)).containsExactly("2:[1, 3]");
    }

    @Test
    void wrongTagsAreRefused() {
        assertThatThrownBy(() -> make("tag-runs(tags=NAME)"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no such part of speech")
                .hasMessageEndingWith("(NAME)");
        assertThatThrownBy(() -> make("tag-runs"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs tags");
        assertThat(make("tag-runs(tags=PROPN|ADJ)")).hasToString("tag-runs(tags=ADJ|PROPN, end=ADJ|PROPN, rest=word)");
    }

    /** Of overlapping keyphrases the leftmost counts; one cut off by a separator is none. */
    @Test
    void keyphrasesAreLeftmost() {
        Sequence row = row(
                ToyCorpus.VOCABULARY, "keyphrases.length", "[CLS] ba=2 be+##be=2 bi=1 bo=0 da=2 [SEP] de=1 di=3 [SEP]");
        assertThat(units(make("keyphrase"), row)).containsExactly("2:[1, 2, 3]", "1:[4]", "1:[8]");
        assertThat(units(make("keyphrase(rest=word)"), row))
                .containsExactly("2:[1, 2, 3]", "1:[4]", "1:[5]", "1:[6]", "1:[8]", "1:[9]");
    }

    @Test
    void documentsAndSentencesAreAllTheyHold() {
        Sequence row = row("[CLS] ^ba be+##be ^bi [UNK] [SEP] bo [SEP]");
        assertThat(units(make("document"), row)).containsExactly("3:[1, 2, 3, 4]", "1:[7]");
        assertThat(units(make("sentence"), row)).containsExactly("2:[1, 2, 3]", "1:[4]", "1:[7]");
        assertThat(units(make("segment(words=2)"), row)).containsExactly("2:[1, 2, 3]", "1:[4]", "1:[7]");
    }

    @Test
    void segmentsLieBetweenMarksAndEndWithSentences() {
        Units segments = Stretches.segments(PieceSpec.parse("segment"), MARKS);
        Sequence row = row(MARKS, "none.none", "[CLS] ^a+##c b -- a . ^b 7 a . [SEP] . [SEP]");
        assertThat(units(segments, row)).containsExactly("2:[1, 2, 3]", "1:[5]", "3:[7, 8, 9]");
        Units all = Stretches.segments(PieceSpec.parse("segment(rest=word)"), MARKS);
        assertThat(units(all, row))
                .containsExactly("2:[1, 2, 3]", "1:[4]", "1:[5]", "1:[6]", "3:[7, 8, 9]", "1:[10]", "1:[12]");
    }
}
