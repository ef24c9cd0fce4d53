package dev.lacuna.masking.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceSpecTest {
    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContainingAll(words);
    }

    @Test
    void readsNameValuesAndNamedArguments() {
        assertThat(PieceSpec.parse("word")).isEqualTo(new PieceSpec("word", List.of(), Map.of()));
        assertThat(PieceSpec.parse(" word ( ) ")).isEqualTo(PieceSpec.parse("word"));
        assertThat(PieceSpec.parse("fixed(0.15)")).isEqualTo(new PieceSpec("fixed", List.of("0.15"), Map.of()));
        assertThat(PieceSpec.parse("a-1 ( 2 , b, c = d=e ,f=)"))
                .isEqualTo(new PieceSpec("a-1", List.of("2", "b"), Map.of("c", "d=e", "f", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Word", "word)", "word(", "word()x", "a b", "a(b(c))", "fixed 0.15"})
    void refusesOtherForms(String text) {
        assertRefused(() -> PieceSpec.parse(text), "(" + text + ")");
    }

    @Test
    void printsAsItIsWritten() {
        for (String text : List.of("word", "fixed(0.15)", "bert(0.8, mask=0.5, per=unit)")) {
            assertThat(PieceSpec.parse(text)).hasToString(text);
            assertThat(PieceSpec.parse(PieceSpec.parse(text).toString())).isEqualTo(PieceSpec.parse(text));
        }
    }

    @Test
    void allowsOnlyWhatThePieceHas() {
        PieceSpec spec = PieceSpec.parse("fixed(0.15, max=20)");
        spec.allow(1, "max");
        spec.allow(2, "rate", "max");
        assertRefused(() -> spec.allow(0, "max"), "fixed", "at most 0", "(fixed(0.15, max=20))");
        assertRefused(() -> spec.allow(1, "rate", "most"), "fixed", "rate, most", "(max)");
    }

    @Test
    void textsAndListsOfNumbersComeByName() {
        PieceSpec spec = PieceSpec.parse("table(of=words, none=, pair=0.5|2)");
        assertThat(spec.text("of")).isEqualTo("words");
        assertThat(spec.numbers("pair", null)).containsExactly(0.5, 2);
        assertThat(spec.numbers("other", null)).isNull();
        assertRefused(() -> spec.text("other"), "table", "needs other");
        assertRefused(() -> spec.text("none"), "table", "needs none");
        assertRefused(() -> spec.numbers("of", null), "of", "not a number", "(words)");
    }

    @Test
    void numbersComeByPositionOrNameWithinTheirRange() {
        PieceSpec spec = PieceSpec.parse("fixed(0.25, max=20, half=x)");
        assertThat(spec.number(0, "rate", 0.15, 0, 1)).isEqualTo(0.25);
        assertThat(spec.number(1, "max", 5, 1, 20)).isEqualTo(20);
        assertThat(spec.number(1, "least", 3, 0, 9)).isEqualTo(3);
        assertRefused(() -> spec.number(0, "rate", 0.15, 0.5, 1), "rate", "fixed", "[0.5, 1.0]", "(0.25)");
        assertRefused(() -> spec.number(1, "max", 5, 1, 19), "max", "fixed", "[1.0, 19.0]", "(20)");
        assertRefused(() -> spec.number(2, "half", 0, 0, 1), "half", "fixed", "(x)");
    }

    @Test
    void listsOfNumbersAreDividedByBars() {
        PieceSpec spec = PieceSpec.parse("walk(weights=0.4| 3|1e-2, gaps=1||2)");
        assertThat(spec.numbers("weights", null)).containsExactly(0.4, 3, 0.01);
        assertThat(spec.numbers("others", null)).isNull();
        assertRefused(() -> spec.numbers("gaps", null), "gaps", "walk", "()");
    }

    @Test
    void choicesAreAmongThoseListedAndTheFirstIsTheDefault() {
        PieceSpec spec = PieceSpec.parse("bert(per=unit)");
        assertThat(spec.choice("per", "subword", "unit")).isEqualTo("unit");
        assertThat(spec.choice("by", "subword", "unit")).isEqualTo("subword");
        assertRefused(() -> spec.choice("per", "subword", "word"), "per", "bert", "subword, word", "(unit)");
    }
}
