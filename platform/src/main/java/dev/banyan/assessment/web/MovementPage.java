package dev.banyan.assessment.web;

import dev.banyan.assessment.Assessed;
import dev.banyan.assessment.Counted;
import dev.banyan.assessment.ReadMovement.Movement;
import dev.banyan.assessment.rules.MovementPicture;
import dev.banyan.assessment.rules.MovementPicture.Line;
import dev.banyan.assessment.rules.MovementPicture.Placed;
import dev.banyan.assessment.rules.MovementPicture.Year;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.frame.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Places over the years, ready to print (位次变化页).
 *
 * @param names of the units by code, the latest they bore
 * @param chosen code of the unit whose line stands out; empty if none does
 */
public record MovementPage(
        Movement movement, MovementPicture picture, Map<String, String> names, Optional<String> chosen, Words words) {
    public static MovementPage of(Movement movement, String chosen, ScoreNames names, Words words) {
        var picture = MovementPicture.of(movement.years().stream()
                .map(it -> new Year(
                        it.round().year(),
                        it.sheets().stream()
                                .map(sheet -> new Placed(
                                        sheet.unit(), sheet.standing().place()))
                                .toList()))
                .toList());
        return new MovementPage(
                movement,
                picture,
                movement.years().stream()
                        .flatMap(it -> it.members().stream())
                        .collect(Collectors.toMap(
                                Assessed::unit, it -> names.unit(words, it.unit(), it.name()), (_, later) -> later)),
                Optional.of(chosen)
                        .filter(unit -> picture.lines().stream()
                                .anyMatch(it -> it.unit().equals(unit))),
                words);
    }

    public String name(Line line) {
        return names.getOrDefault(line.unit(), line.unit());
    }

    public boolean stands(Line line) {
        return chosen.filter(line.unit()::equals).isPresent();
    }

    /** Where the picture is in which only this line stands out, or none if it does already. */
    public String path(Line line) {
        String path = "/rounds/" + movement.from().id().value() + "/movement";
        return stands(line) ? path : path + "?unit=" + line.unit();
    }

    /** How its line is drawn: which way it goes, and whether it stands out. */
    public String look(Line line) {
        return "move-" + line.way().name().toLowerCase(Locale.ROOT) + (stands(line) ? " move-chosen" : "");
    }

    /** What became of its place from the first year to the last, in words. */
    public String gained(Line line) {
        return switch (line.way()) {
            case UP -> words.of("simulator.up", line.gained());
            case DOWN -> words.of("simulator.down", -line.gained());
            case STAYS -> line.places().size() < 2 ? "—" : words.of("simulator.stays");
        };
    }

    /** The same beside a name. */
    public static String arrow(Line line) {
        return switch (line.way()) {
            case UP -> "↑" + line.gained();
            case DOWN -> "↓" + -line.gained();
            case STAYS -> "";
        };
    }

    public static Optional<ScoreSheet> sheet(Counted year, Line line) {
        return year.sheet(line.unit());
    }

    /** Those of the years that can be compared. */
    public List<Counted> years() {
        return movement.years();
    }
}
