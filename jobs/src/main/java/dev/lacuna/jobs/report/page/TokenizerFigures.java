package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What cut the text, and what it made of a sample before it cut all of it. */
final class TokenizerFigures {
    private TokenizerFigures() {}

    static void into(Html html, JsonNode tokenizer) {
        html.open("div", "class", "pair").open("div");
        facts(tokenizer).into(html);
        roles(tokenizer.path("specialTokens")).into(html);
        html.close("div").open("div");
        sample(tokenizer.path("sample")).into(html);
        notes(html, tokenizer);
        html.close("div").close("div");
    }

    private static Table facts(JsonNode tokenizer) {
        boolean told = tokenizer.path("trained").isBoolean();
        String origin = tokenizer.path("trained").asBoolean() ? "learned from this corpus" : "given";
        return Table.facts("Tokenizer")
                .fact("Family", Fields.text(tokenizer, "family"))
                .fact("Origin", told ? origin : Numbers.ABSENT)
                .fact("Vocabulary size", Fields.count(tokenizer, "vocabularySize"))
                .fact("Bits an id needs", Fields.count(tokenizer, "idBits"))
                .fact("Engine", Fields.text(tokenizer, "engine"))
                .fact("Words found by", Fields.text(tokenizer, "wordRule"));
    }

    private static Table roles(JsonNode roles) {
        Table table = Table.captioned("Special tokens").texts("Role", "Token").numbers("Id");
        roles.fields()
                .forEachRemaining(role -> table.row(
                        Cell.word(role.getKey()),
                        Cell.code(Fields.text(role.getValue(), "token")),
                        Cell.of(Fields.count(role.getValue(), "id"))));
        return table;
    }

    private static Table sample(JsonNode sample) {
        return Table.facts("Tried on a sample of the corpus")
                .fact("Characters, without white space", Fields.count(sample, "chars"))
                .fact("Words", Fields.count(sample, "words"))
                .fact("Subwords", Fields.count(sample, "subwords"))
                .fact("Subwords a word", Fields.fixed(sample, "subwordsPerWord", 3))
                .fact("Unknown subwords", Fields.percent(sample, "unknownRate"))
                .fact("Characters lost", Fields.percent(sample, "lostShare"))
                .fact("Characters of the longest word", Fields.count(sample, "longestWordChars"))
                .fact("Subwords of the longest word", Fields.count(sample, "longestWordSubwords"));
    }

    private static void notes(Html html, JsonNode tokenizer) {
        quoted(html, "The longest word", tokenizer.path("sample").path("longestWord"));
        quoted(html, "The first text that is unknown", tokenizer.path("sample").path("firstUnknown"));
        List<JsonNode> notes = Fields.list(tokenizer, "notes");
        notes.forEach(note -> html.element("p", "Note: " + note.asText() + ".", "class", "note"));
    }

    private static void quoted(Html html, String what, JsonNode text) {
        if (!text.asText().isEmpty()) {
            html.open("p", "class", "note").text(what + ": ").element("bdi", text.asText());
            html.close("p");
        }
    }
}
