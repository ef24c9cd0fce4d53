package dev.lacuna.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a step reports of its work.
 *
 * @param summary one line for the terminal
 * @param metrics figures for the manifest and the report
 * @param skipped records left out
 */
public record StepResult(String summary, JsonNode metrics, List<Manifest.Skipped> skipped) {
    public StepResult(String summary, JsonNode metrics) {
        this(summary, metrics, List.of());
    }
}
