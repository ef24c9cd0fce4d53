package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRangesTest {
    private static List<String> expand(String... written) {
        return TokenRanges.expand("tokens", List.of(written));
    }

    @Test
    void aRangeIsEveryNumberOfItWhereItStands() {
        assertThat(expand("<a>", "<x_{8..11}>", "<b>"))
                .containsExactly("<a>", "<x_8>", "<x_9>", "<x_10>", "<x_11>", "<b>");
        assertThat(expand("{3..3}$")).containsExactly("3$");
    }

    @Test
    void whatIsNoRangeIsATokenAsItStands() {
        assertThat(expand("{}", "{a..b}", "{1.2}", "%d")).containsExactly("{}", "{a..b}", "{1.2}", "%d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x{2..1}>", "<x{0..1}{0..1}>"})
    void aRangeThatIsNone(String written) {
        assertThatThrownBy(() -> expand(written))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: tokens takes one range a token")
                .hasMessageEndingWith("(" + written + ")");
    }

    @Test
    void whatIsWrittenShortIsReadBackAsTheSame() {
        assertThat(expand(TokenRanges.of("[ID_%d]", 3))).containsExactly("[ID_0]", "[ID_1]", "[ID_2]");
        assertThat(TokenRanges.of("[NLU]", 1)).isEqualTo("[NLU]");
    }
}
