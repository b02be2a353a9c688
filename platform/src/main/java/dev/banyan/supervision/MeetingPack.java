package dev.banyan.supervision;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.plan.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a meeting has before it (会议材料), made from the data of one moment and kept as it was then.
 *
 * @param meeting which meeting it is for
 * @param number 1 is the first made
 * @param rules name and version of the rules by which lights were reckoned
 */
public record MeetingPack(MeetingId meeting, int number, Instant made, String by, String rules, Content content) {

    /**
     * What it says (材料内容).
     *
     * @param start when the meeting shall begin, in the city's own time
     * @param since what turned is looked for from the end of this day
     * @param until what falls due is looked for up to this day
     */
    public record Content(
            LocalDateTime start,
            LocalDate since,
            LocalDate until,
            Part<Lit> lit,
            Part<Turned> turned,
            Part<Due> due,
            Part<Stuck> blockers,
            List<ResolutionLine> resolutions) {
        public Content {
            resolutions = List.copyOf(resolutions);
        }
    }

    /** @param left how many lines were left out because there were too many */
    public record Part<T>(List<T> lines, int left) {
        private static final int MOST = 200;

        public Part {
            lines = List.copyOf(lines);
        }

        static <T> Part<T> of(List<T> all) {
            return new Part<>(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
        }
    }

    /**
     * What one unit owes of a task (承办件).
     *
     * @param title of the task, as it was then
     * @param unit code of the unit
     */
    public record Duty(long assignment, TaskId task, String title, String unit) {}

    /** Shows yellow or red (亮灯事项). */
    public record Lit(Duty duty, Light light, Optional<LocalDate> due, List<Reason> reasons) {
        public Lit {
            reasons = List.copyOf(reasons);
        }
    }

    /** Its light changed since the last meeting (灯色变化). */
    public record Turned(Duty duty, Light before, Light after) {}

    /**
     * Falls due before the next meeting (到期事项).
     *
     * @param milestone what is due of it; empty for the whole
     */
    public record Due(Duty duty, Optional<String> milestone, LocalDate due, Light light) {}

    /** An open blocker (未解决堵点). */
    public record Stuck(
            BlockerId blocker, TaskId task, String title, String text, String owner, LocalDate due, boolean late) {}
}
