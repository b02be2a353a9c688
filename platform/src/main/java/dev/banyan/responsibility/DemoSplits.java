package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Unit;
import dev.banyan.plan.AddTask;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.DemoDutyList.Row;
import dev.banyan.responsibility.rules.DutyStory.Given;
import dev.banyan.responsibility.rules.Weights;
import dev.banyan.responsibility.store.Splits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Breaks some tasks of the demo city down for its counties, and a part of one for townships (演示任务分解). */
@Component
@OpenToAll(reason = "called by the demo city alone")
class DemoSplits {
    /** On which the parts are given, at Shanghai time. */
    static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static final Instant MOMENT = Instant.parse("2021-03-01T02:00:00Z");
    private static final Set<String> BROKEN_DOWN = Set.of("办好人民满意的教育", "做好垃圾分类", "健全养老服务", "推进健康福州建设");
    /** Counties that pass their part on, each with a township below. */
    private static final Set<String> PASSING_ON = Set.of("350102", "350104", "350121");

    private final AddTask adding;
    private final Splits splits;
    private final FindAims aims;

    DemoSplits(AddTask adding, Splits splits, FindAims aims) {
        this.adding = adding;
        this.splits = splits;
        this.aims = aims;
    }

    boolean breaks(Task task) {
        return BROKEN_DOWN.contains(task.title());
    }

    /** What the counties, and where they pass it on their townships, are given. */
    List<Given> breakDown(Row row, Map<String, Unit> units) {
        var aim = aims.of(row.task()).stream()
                .filter(it -> !it.lessIsBetter() && countable(it))
                .findFirst();
        var whole = new Whole(row.task().id(), row.task().title(), DemoDutyList.due(row.task()), row.lead(), aim);
        var given = new ArrayList<Given>();
        for (var share : split(whole, row.territorial(), units)) {
            given.add(given(share, whole, units));
            if (PASSING_ON.contains(share.unit()) && whole.title().equals("办好人民满意的教育")) {
                var part = new Whole(share.child(), share.title(), share.due(), share.unit(), Optional.empty());
                split(part, townships(share.unit(), units), units)
                        .forEach(below -> given.add(given(below, part, units)));
            }
        }
        return List.copyOf(given);
    }

    private record Whole(TaskId task, String title, LocalDate due, String lead, Optional<Aim> aim) {}

    /** A number of things, not a share or a rank. */
    private static boolean countable(Aim aim) {
        return aim.unit()
                        .filter(unit -> !unit.contains("%") && !unit.contains("‰"))
                        .isPresent()
                && aim.value().signum() > 0;
    }

    /** What is counted by head each county has to reach for itself. */
    private static SplitRule rule(Aim aim) {
        return aim.measure().startsWith("人均") || aim.measure().startsWith("每")
                ? SplitRule.EACH_AT_LEAST
                : SplitRule.SUM;
    }

    private List<Split.Share> split(Whole whole, List<String> to, Map<String, Unit> units) {
        var weights = Weights.equal(to.size());
        var figures = whole.aim()
                .map(aim -> rule(aim) == SplitRule.SUM
                        ? Weights.share(aim.value(), weights)
                        : Collections.nCopies(to.size(), aim.value()));
        var shares = new ArrayList<Split.Share>();
        for (int i = 0; i < to.size(); i++) {
            int place = i;
            var name = Objects.requireNonNull(units.get(to.get(i))).shortName();
            var wording = new AddTask.Wording(
                    whole.title() + "（" + name + "）",
                    "【演示】" + name + "承担的“" + whole.title() + "”任务：按时序推进，按季度报送进展。",
                    whole.due());
            var child = adding.below(Actor.SYSTEM, whole.task(), wording);
            shares.add(new Split.Share(
                    child,
                    wording.title(),
                    wording.text(),
                    to.get(i),
                    whole.due(),
                    weights.get(i),
                    figures.map(all -> all.get(place))));
        }
        splits.add(
                new Split(
                        whole.task(),
                        1,
                        whole.lead(),
                        whole.aim(),
                        whole.aim().map(DemoSplits::rule),
                        shares,
                        new Split.Note(
                                Optional.empty(),
                                DAY,
                                MOMENT,
                                "演示联络员（"
                                        + Objects.requireNonNull(units.get(whole.lead()))
                                                .shortName() + "）")),
                UUID.nameUUIDFromBytes(("demo split " + whole.task().value()).getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(shares);
    }

    private static Given given(Split.Share share, Whole whole, Map<String, Unit> units) {
        return new Given(
                share.child(),
                share.unit(),
                Objects.requireNonNull(units.get(share.unit())).shortName(),
                DutyRole.LEAD,
                new dev.banyan.responsibility.rules.DutyStory.Share(Optional.of(whole.lead()), 100, share.due(), DAY));
    }

    private static List<String> townships(String county, Map<String, Unit> units) {
        return units.values().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP
                        && unit.parent().filter(county::equals).isPresent())
                .map(Unit::code)
                .sorted()
                .toList();
    }
}
