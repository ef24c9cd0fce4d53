package dev.lacuna.jobs.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textAndAttributesAreEscaped() {
        String html = new Html()
                .element("td", "a<b> & \"c\" 'd'", "title", "\"><i>", "class", null)
                .finish();
        assertThat(html).isEqualTo("<td title=\"&quot;&gt;&lt;i&gt;\">a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</td>");
    }

    @Test
    void whatHtmlCannotHoldIsReplaced() {
        assertThat(new Html().text("a\u0000b\ud800c\u007f\n\ud83d\ude00").finish())
                .isEqualTo("a\ufffdb\ufffdc\ufffd\n\ud83d\ude00");
    }

    @Test
    void nestingIsChecked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Html().open("div").open("p").close("div"))
                .withMessage("Cannot close <div>: the open element is <p>");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Html().open("div").finish());
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.facts("Size").row(Cell.of("only one")))
                .withMessage("Invalid row of 'Size': 1 cells for 2 columns");
    }

    @Test
    void barsHaveTheLengthOfTheirShare() {
        assertThat(Cell.bar("1", 1, 4).barStyle()).isEqualTo("--share:0.25");
        assertThat(Cell.bar("0", 0, 4).barStyle()).isNull();
        assertThat(Cell.bar("0", 0, 0).barStyle()).isNull();
        assertThat(Cell.bar("–", Double.NaN, 4).barStyle()).isNull();
    }
}
