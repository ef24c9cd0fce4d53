package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;

/** A text as a recipe leaves it: originals in the colour of their fate, with what stands there instead. */
final class MaskedText {
    private final Html html;
    private final JsonNode paragraph;
    private final JsonNode masked;
    private final BitSet wordStarts = new BitSet();
    private final BitSet inInput = new BitSet();

    private MaskedText(Html html, JsonNode paragraph, JsonNode masked) {
        this.html = html;
        this.paragraph = paragraph;
        this.masked = masked;
        paragraph.path("wordStarts").forEach(start -> wordStarts.set(start.asInt()));
        masked.path("sources").forEach(source -> {
            if (source.asInt() >= 0) {
                inInput.set(source.asInt());
            }
        });
    }

    /**
     * @param paragraph the text and its words
     * @param masked what the recipe has made of it
     * @param purpose what the recipe is for
     */
    static void into(Html html, JsonNode paragraph, JsonNode masked, String purpose) {
        html.open("div", "class", "under", "data-recipe", Fields.text(masked, "name"));
        html.open("h4").element("bdi", Fields.text(masked, "name")).text(" ");
        html.element("small", purpose.equals(Numbers.ABSENT) ? "" : purpose).close("h4");
        if (Fields.present(masked.path("skipped"))) {
            html.element("p", "Not masked: " + Fields.text(masked, "skipped"), "class", "note");
        } else {
            new MaskedText(html, paragraph, masked).write();
        }
        html.close("div");
    }

    private void write() {
        html.open("p", "class", "masked", "dir", "auto");
        JsonNode sources = masked.path("sources");
        gone(0);
        for (int i = 0; i < sources.size(); i++) {
            int source = sources.path(i).asInt();
            String text = masked.path("input").path(i).asText();
            if (source < 0) {
                html.text(" ").element("span", text, "class", "fate inserted");
            } else {
                original(source, text);
                gone(source + 1);
            }
        }
        html.close("p");
        line("targets", "learns");
        line("decoder", "decoder sees");
    }

    /** Writes the originals from {@code position} on that are not in the input. */
    private void gone(int position) {
        for (int p = position; p < paragraph.path("subwords").size() && !inInput.get(p); p++) {
            space(p);
            html.element("span", subword(p), "class", "fate " + fate(p), "title", chance(p));
        }
    }

    private void original(int position, String now) {
        space(position);
        String before = subword(position);
        if (fate(position).equals("untouched")) {
            html.element("span", now, "title", chance(position));
            return;
        }
        html.open("span", "class", "fate " + fate(position), "title", now + " · " + chance(position));
        if (now.equals(before) || fate(position).equals("mask")) {
            html.text(before);
        } else {
            html.element("s", before).text(" ").element("b", now);
        }
        html.close("span");
    }

    private void space(int position) {
        if (wordStarts.get(position)) {
            html.text(" ");
        }
    }

    private String subword(int position) {
        return paragraph.path("subwords").path(position).asText();
    }

    private String fate(int position) {
        String fate = masked.path("fates").path(position).asText();
        return Fate.ALL.contains(fate) ? fate : "untouched";
    }

    private String chance(int position) {
        double chance = masked.path("chances").path(position).asDouble(Double.NaN);
        return "selected in " + Numbers.percent(chance) + " of " + Fields.count(paragraph, "draws") + " maskings";
    }

    private void line(String key, String label) {
        if (Fields.present(masked.path(key))) {
            html.open("p", "class", "target", "dir", "auto").element("small", label);
            masked.path(key).forEach(text -> html.text(" " + text.asText()));
            html.close("p");
        }
    }
}
