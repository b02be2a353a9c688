package dev.banyan.assessment;

import java.util.List;
import java.util.UUID;

/**
 * A panel as an office writes it (评委安排填写内容), not yet read.
 *
 * @param units codes of those judged
 * @param seats accounts of those who mark
 */
public record PanelDraft(
        Head head, Naming title, String last, boolean mustDiffer, List<String> units, List<UUID> seats) {
    public PanelDraft {
        units = List.copyOf(units);
        seats = List.copyOf(seats);
    }

    public record Head(String scheme, String year, String key) {}
}
