package dev.lacuna.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.tokenize.TokenizerStep;

/** What the report tells of the tokenizer: the figures of its step, and its family. */
final class TokenizerFacts {
    private TokenizerFacts() {}

    static ObjectNode of(RunDirectory run, Manifest tokenizer) {
        ObjectNode facts = tokenizer.metrics().deepCopy();
        facts.set("family", family(run, tokenizer));
        return facts;
    }

    /** The family that was trained, or what a given file says of itself; old files say nothing. */
    private static JsonNode family(RunDirectory run, Manifest tokenizer) {
        JsonNode trained = tokenizer.parameters().path("train").path("model");
        if (trained.isTextual()) {
            return trained;
        }
        String json = run.read(run.path(TokenizerStep.NAME + "/" + TokenizerStep.FILE));
        try {
            return Json.MAPPER.readTree(json).path("model").path("type");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(TokenizerStep.FILE + " is damaged", e);
        }
    }
}
