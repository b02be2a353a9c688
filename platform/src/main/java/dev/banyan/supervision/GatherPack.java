package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.AssignmentLight;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluation.ReasonWords;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.MeetingPack.Due;
import dev.banyan.supervision.MeetingPack.Duty;
import dev.banyan.supervision.MeetingPack.Lit;
import dev.banyan.supervision.MeetingPack.Part;
import dev.banyan.supervision.MeetingPack.Stuck;
import dev.banyan.supervision.MeetingPack.Turned;
import dev.banyan.supervision.rules.ResolutionProgress;
import dev.banyan.supervision.store.Blockers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gathers what a meeting has to look at (汇集会议材料) from the lights of the whole city: who sits in a meeting sees what the body
 * looks after, whoever owes it. Of a matter that not everybody may know, the task says its number alone.
 */
@Component
class GatherPack {
    private final ReadLights lights;
    private final BodyTasks bodyTasks;
    private final Blockers blockers;
    private final FindMilestones milestones;
    private final FindTasks tasks;
    private final CityCalendar calendar;

    GatherPack(
            ReadLights lights,
            BodyTasks bodyTasks,
            Blockers blockers,
            FindMilestones milestones,
            FindTasks tasks,
            CityCalendar calendar) {
        this.lights = lights;
        this.bodyTasks = bodyTasks;
        this.blockers = blockers;
        this.milestones = milestones;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** What is gathered, and under which rules. */
    record Gathered(MeetingPack.Content content, String rules) {}

    /**
     * Everything as it is now; empty while the lights are being reckoned for the first time.
     *
     * @param since day of the last meeting
     * @param until day of the next one
     * @param last what the last meeting resolved
     */
    Optional<Gathered> gather(Meeting meeting, LocalDate since, LocalDate until, List<Resolution> last) {
        return now().map(city -> {
            var of = bodyTasks.of(meeting.body(), city);
            var shares = of.stream().flatMap(task -> city.ofTask(task).stream()).toList();
            var content = new MeetingPack.Content(
                    meeting.plan().start(),
                    since,
                    until,
                    Part.of(lit(city, shares)),
                    Part.of(turned(shares, since)),
                    Part.of(due(city, shares, of, until)),
                    Part.of(stuck(meeting.body())),
                    standing(city, last));
            return new Gathered(
                    content, city.rules().name() + "/" + city.rules().version());
        });
    }

    private Optional<CityLights> now() {
        return CurrentActor.as(Actor.SYSTEM, () -> lights.now(Actor.SYSTEM)) instanceof ReadLights.Ready(var city)
                ? Optional.of(city)
                : Optional.empty();
    }

    private static Duty duty(AssignmentLight it) {
        return new Duty(it.id().value(), it.task(), it.taskTitle(), it.unit());
    }

    private static List<Lit> lit(CityLights city, List<AssignmentLight> shares) {
        return shares.stream()
                .filter(it -> it.light() == Light.YELLOW || it.light() == Light.RED)
                .sorted(Comparator.comparing(AssignmentLight::light).reversed())
                .map(it -> new Lit(
                        duty(it),
                        it.light(),
                        it.status().due(),
                        city.reasons(it.id()).stream()
                                .filter(reason -> reason.light().compareTo(Light.YELLOW) >= 0
                                        && ReasonWords.kind(reason) != LightKind.OVERALL)
                                .toList()))
                .toList();
    }

    private List<Turned> turned(List<AssignmentLight> shares, LocalDate since) {
        var shown = CurrentActor.as(Actor.SYSTEM, () -> lights.endOf(Actor.SYSTEM, since));
        if (!(shown instanceof ReadLights.Ready(var then))) {
            return List.of();
        }
        return shares.stream()
                .flatMap(it -> then
                        .find(it.id())
                        .map(AssignmentLight::light)
                        .filter(before -> before != it.light())
                        .map(before -> new Turned(duty(it), before, it.light()))
                        .stream())
                .toList();
    }

    /** Both what is due as a whole and the steps on the way, by day. */
    private List<Due> due(CityLights city, List<AssignmentLight> shares, Set<TaskId> of, LocalDate until) {
        var today = calendar.today();
        var whole = shares.stream()
                .filter(it -> !it.status().marks().contains(Mark.CLOSED)
                        && !it.status().marks().contains(Mark.NOT_COUNTED))
                .flatMap(it -> it.status().due().stream()
                        .filter(day -> !day.isBefore(today) && !day.isAfter(until))
                        .map(day -> new Due(duty(it), Optional.empty(), day, it.light())));
        var steps = until.isBefore(today)
                ? Stream.<Due>empty()
                : milestones.due(today, until).stream()
                        .filter(it -> of.contains(it.id().task()))
                        .flatMap(it -> city.ofTask(it.id().task()).stream()
                                .findFirst()
                                .map(lead -> new Due(duty(lead), Optional.of(it.wording()), it.due(), lead.light()))
                                .stream());
        return Stream.concat(whole, steps)
                .sorted(Comparator.comparing(Due::due))
                .toList();
    }

    private List<Stuck> stuck(String body) {
        var today = calendar.today();
        var open = blockers.open(body);
        Map<TaskId, Task> known = tasks
                .find(open.stream().map(Blocker::task).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return open.stream()
                .map(it -> new Stuck(
                        it.id(),
                        it.task(),
                        Optional.ofNullable(known.get(it.task()))
                                .map(Task::title)
                                .orElse("#" + it.task().value()),
                        it.text(),
                        it.parties().owner(),
                        it.standing().due(),
                        it.late(today)))
                .toList();
    }

    /** How resolutions stand now; running while the lights are not there yet. */
    List<ResolutionLine> standing(List<Resolution> resolutions) {
        var city = now();
        return resolutions.stream().map(it -> line(it, city)).toList();
    }

    private static List<ResolutionLine> standing(CityLights city, List<Resolution> resolutions) {
        return resolutions.stream().map(it -> line(it, Optional.of(city))).toList();
    }

    private static ResolutionLine line(Resolution it, Optional<CityLights> city) {
        var shares = city.map(lights -> lights.ofTask(it.task()).stream()
                        .map(AssignmentLight::status)
                        .toList())
                .orElse(List.of());
        return new ResolutionLine(
                it.number(),
                it.task(),
                it.matter(),
                it.text(),
                it.shares().lead(),
                it.shares().others(),
                it.shares().due(),
                ResolutionProgress.of(shares),
                ResolutionProgress.light(shares));
    }
}
