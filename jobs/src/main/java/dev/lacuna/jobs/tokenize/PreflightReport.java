package dev.lacuna.jobs.tokenize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.config.AnalysisParams;
import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of a tokenizer before the corpus is cut by it: on the terminal, and in {@code preflight.json}. */
record PreflightReport(TokenizerModel model, AnalysisParams analysis, PreflightCounts sample) {
    private static final int LONG_WORD = 60;

    ObjectNode toJson() {
        Vocabulary vocabulary = model.vocabulary();
        ObjectNode json = Json.object()
                .put("engine", model.engine())
                .put("vocabularySize", vocabulary.size())
                .put("idBits", idBits(vocabulary))
                .put("wordRule", analysis.wordRule());
        ObjectNode special = json.putObject("specialTokens");
        roles(vocabulary)
                .forEach((role, id) -> special.putObject(role).put("id", id).put("token", vocabulary.subword(id)));
        json.set("sample", sample.toJson());
        model.notes().forEach(json.putArray("notes")::add);
        return json;
    }

    void print(Console console) {
        Vocabulary vocabulary = model.vocabulary();
        StringBuilder roles = new StringBuilder();
        roles(vocabulary).forEach((role, id) -> roles.append(roles.isEmpty() ? "" : ", ")
                .append(role)
                .append(' ')
                .append(vocabulary.subword(id))
                .append('=')
                .append(id));
        console.progress(
                "      %,d subwords, ids of %d bits; %s; cut by engine %s",
                vocabulary.size(), idBits(vocabulary), roles, model.engine());
        console.progress(
                "      in a sample: %.2f %% unknown, %.3f subwords a word, %.2f %% of the characters lost; words by %s, "
                        + "the longest '%s' (%d characters)",
                100 * sample.unknownRate(),
                sample.subwordsPerWord(),
                100 * sample.lostShare(),
                analysis.wordRule(),
                sample.longestWord(),
                sample.longestWordChars());
        if (sample.longestWordChars() > LONG_WORD && !analysis.wordRule().equals("unicode")) {
            console.progress("      note: for text without spaces between words, words.rule=unicode finds them");
        }
        model.notes().forEach(note -> console.progress("      note: %s", note));
    }

    /** Bits that the greatest id takes. */
    static int idBits(Vocabulary vocabulary) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(vocabulary.size() - 1);
    }

    /** The ids of the roles there are. */
    private static Map<String, Integer> roles(Vocabulary vocabulary) {
        SpecialTokens special = vocabulary.specialTokens();
        Map<String, Integer> roles = new LinkedHashMap<>();
        roles.put("mask", special.mask());
        roles.put("pad", special.pad());
        roles.put("start", special.start());
        roles.put("separator", special.separator());
        roles.put("unknown", special.unknown());
        roles.values().removeIf(id -> id < 0);
        return roles;
    }
}
