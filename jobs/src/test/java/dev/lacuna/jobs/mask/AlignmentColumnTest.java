package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import org.junit.jupiter.api.Test;

class AlignmentColumnTest {
    private static final AlignmentColumn COLUMN = new AlignmentColumn("links", 0, 0);

    @Test
    void theFirstPartnerOfAWordCounts() {
        assertThat(COLUMN.partners(" 0-1 0-0  2-1 1-3", 3, 7, "d")).containsExactly(2, 4, 2, 1, 1, 0, 2);
        assertThat(COLUMN.partners(" ", 1, 2, "d")).containsExactly(0, 0);
    }

    @Test
    void whatIsNoAlignmentOfTheTextIsRefused() {
        for (String links : new String[] {"0-0 1", "0:0", "a-b", "-1-0", "0-0-0"}) {
            assertThatThrownBy(() -> COLUMN.partners(links, 3, 7, "d"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("links of document d is not of the form 0-0 1-2");
        }
        for (String links : new String[] {"3-0", "0-4"}) {
            assertThatThrownBy(() -> COLUMN.partners(links, 3, 7, "d"))
                    .isInstanceOf(UserException.class)
                    .hasMessage("Cannot mask: links of document d names a word that the tokenizer does not find there ("
                            + links + ")");
        }
    }
}
