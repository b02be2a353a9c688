package dev.banyan.evaluationkernel.facts;

import java.util.List;

/** The files of a facts package with their headings, in the order in which they are read (事实包文件). */
enum Table {
    TASKS(
            "tasks.csv",
            List.of("id"),
            List.of("parent", "title", "weight", "roll-up", "exclusion", "action-groups", "project-commands", "tags")),
    UNITS("units.csv", List.of("id"), List.of("parent", "name")),
    ASSIGNMENTS(
            "assignments.csv",
            List.of("id", "task", "unit", "duty", "assigned"),
            List.of("weight", "start", "due", "report-every")),
    MILESTONES("milestones.csv", List.of("assignment", "number", "due"), List.of("weight", "title")),
    TARGETS(
            "targets.csv",
            List.of("assignment", "recorded", "comparator", "first", "last"),
            List.of("measure", "direction", "base", "value", "upper", "shape", "points")),
    FACTS("facts.csv", List.of("assignment", "kind", "day", "recorded"), List.of("value")),
    CALENDAR("calendar.csv", List.of("day", "working"), List.of());

    final String file;
    final List<String> required;
    final List<String> optional;

    Table(String file, List<String> required, List<String> optional) {
        this.file = file;
        this.required = required;
        this.optional = optional;
    }
}
