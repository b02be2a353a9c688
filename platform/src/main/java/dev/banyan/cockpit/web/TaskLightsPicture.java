package dev.banyan.cockpit.web;

import dev.banyan.cockpit.TaskLights;
import dev.banyan.cockpit.TaskLights.TreeMoment;
import dev.banyan.cockpit.rules.TimePicture;
import dev.banyan.cockpit.rules.TimePicture.Line;
import dev.banyan.cockpit.rules.TimePicture.Point;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.frame.Words;
import dev.banyan.responsibility.Aim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Draws the way of a task (目标路径图): what the plan asks for, what was reported and what was checked, in per cent. */
public final class TaskLightsPicture {
    private static final int PERCENT = 4;

    private TaskLightsPicture() {}

    /** Empty if there is no way to be drawn. */
    public static Optional<TimePicture> of(TaskLights task, LocalDate shown, Words words) {
        if (task.path().size() < 2) {
            return Optional.empty();
        }
        var past = task.path().stream().filter(it -> !it.day().isAfter(shown)).toList();
        var lines = new ArrayList<Line>();
        lines.add(line(words.of("cockpit.task.line.planned"), task.path(), Progress::planned));
        lines.add(line(words.of("cockpit.task.line.reported"), past, Progress::reported));
        if (past.stream().anyMatch(it -> it.status().progress().checked() > 0)) {
            lines.add(line(words.of("cockpit.task.line.checked"), past, Progress::checked));
        }
        return Optional.of(TimePicture.of(lines, shown));
    }

    /** What has to be reached, never rounded, with its unit. */
    public static String figure(Aim aim) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(aim.value())
                + aim.unit().orElse("");
    }

    /** Figures of days beside the one to be reached by a last day; empty if none was stated. */
    public static Optional<TimePicture> figures(
            SortedMap<LocalDate, BigDecimal> stated, BigDecimal target, LocalDate last, LocalDate shown, Words words) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        var first = stated.firstKey();
        var goal = new Line(
                words.of("cockpit.task.line.target"), List.of(new Point(first, target), new Point(last, target)));
        var figures = stated.entrySet().stream()
                .map(it -> new Point(it.getKey(), it.getValue()))
                .toList();
        return Optional.of(
                TimePicture.of(List.of(goal, new Line(words.of("cockpit.task.line.stated"), figures)), shown));
    }

    private static Line line(String name, List<TreeMoment> moments, ToIntFunction<Progress> share) {
        Stream<Point> points = moments.stream()
                .map(it ->
                        new Point(it.day(), percent(share.applyAsInt(it.status().progress()))));
        return new Line(name, points.toList());
    }

    private static BigDecimal percent(int millionths) {
        return BigDecimal.valueOf(millionths, PERCENT).setScale(1, RoundingMode.HALF_UP);
    }
}
