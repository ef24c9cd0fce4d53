package dev.lacuna.jobs.pages;

import java.util.List;

/**
 * What a recipe does with a passage.
 *
 * @param panels maskings: one, or several where they differ by more than chance
 * @param missing why there are none, or empty
 */
public record Example(List<Panel> panels, String missing) {
    public Example {
        panels = List.copyOf(panels);
    }

    static Example missing(String reason) {
        return new Example(List.of(), reason);
    }
}
