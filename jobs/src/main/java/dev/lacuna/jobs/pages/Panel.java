package dev.lacuna.jobs.pages;

import dev.lacuna.masking.explain.Explanation;
import java.util.List;

/**
 * One masking of a passage.
 *
 * @param label which of several it is; empty where there is one
 * @param row the subwords of the row before masking
 * @param explanation what the recipe has made of it
 */
record Panel(String label, List<String> row, Explanation explanation) {}
