package dev.banyan.supervision.web;

import dev.banyan.evaluation.ReasonWords;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.supervision.MeetingPack;
import dev.banyan.supervision.MeetingPack.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pack as a table (会议材料表): one line for each thing, its part named in the first column. */
public final class PackSheet {
    private PackSheet() {}

    static List<String> heading(Words words) {
        return Stream.of("part", "task", "unit", "due", "light", "what")
                .map(it -> words.of("meetings.column." + it))
                .toList();
    }

    static Stream<List<Cell>> rows(MeetingPack pack, MeetingNames names, Words words) {
        return rows(pack.content(), new Lines(names, words));
    }

    private static Stream<List<Cell>> rows(Content content, Lines lines) {
        return Stream.of(
                        content.resolutions().stream()
                                .map(it -> lines.of(
                                        "resolutions",
                                        it.matter() + " " + it.text(),
                                        it.lead(),
                                        Optional.of(it.due()),
                                        Optional.of(it.light()),
                                        lines.words.of("meetings.how." + it.how()))),
                        content.lit().lines().stream()
                                .map(it -> lines.of(
                                        "lit",
                                        it.duty().title(),
                                        it.duty().unit(),
                                        it.due(),
                                        Optional.of(it.light()),
                                        why(it.reasons(), lines.words))),
                        content.turned().lines().stream()
                                .map(it -> lines.of(
                                        "turned",
                                        it.duty().title(),
                                        it.duty().unit(),
                                        Optional.empty(),
                                        Optional.of(it.after()),
                                        lines.words.of("meetings.was", light(it.before(), lines.words)))),
                        content.due().lines().stream()
                                .map(it -> lines.of(
                                        "due",
                                        it.duty().title(),
                                        it.duty().unit(),
                                        Optional.of(it.due()),
                                        Optional.of(it.light()),
                                        it.milestone().orElse(""))),
                        content.blockers().lines().stream()
                                .map(it -> lines.of(
                                        "blockers",
                                        it.title(),
                                        it.owner(),
                                        Optional.of(it.due()),
                                        Optional.empty(),
                                        (it.late() ? lines.words.of("meetings.late") + " " : "") + it.text())))
                .flatMap(it -> it);
    }

    private record Lines(MeetingNames names, Words words) {
        List<Cell> of(
                String part, String task, String unit, Optional<LocalDate> due, Optional<Light> light, String what) {
            return List.of(
                    Cell.of(words.of("meetings.part." + part)),
                    Cell.of(task),
                    Cell.of(names.unit(words, unit)),
                    Cell.ofDay(due),
                    Cell.of(light.map(it -> light(it, words)).orElse("")),
                    Cell.of(what));
        }
    }

    private static String light(Light light, Words words) {
        return words.of("meetings.light." + light);
    }

    /** Why a light is what it is, in one line. */
    public static String why(List<Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason ->
                        ReasonWords.kind(reason, words) + ": " + String.join("; ", ReasonWords.inputs(reason, words)))
                .collect(Collectors.joining(" / "));
    }
}
