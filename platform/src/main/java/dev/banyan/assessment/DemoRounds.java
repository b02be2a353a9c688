package dev.banyan.assessment;

import dev.banyan.assessment.Appeal.Claim;
import dev.banyan.assessment.Appeal.Decision;
import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.KeptValue.Cause;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.assessment.rules.RoundLife;
import dev.banyan.assessment.rules.SheetText;
import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.assessment.store.Values;
import dev.banyan.calendar.CityTime;
import dev.banyan.calendar.Deadlines;
import dev.banyan.directory.Actor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.OpenToAll;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one round of the demo city after the other (演示考核期次), each step on its day as far as that lies before today. */
@Component
@OpenToAll(reason = "tells the demo city, as the system, before anybody can sign in")
class DemoRounds {
    /** Working days after the values were read. */
    private static final int SHOWN = 1;

    private static final int APPEALED = 2;
    private static final int CLOSED = 7;
    private static final int APPROVED = 9;
    private static final int RELEASED = 11;
    /** Working days after the release until a round was opened again. */
    private static final int REOPENED = 60;

    private final Rounds rounds;
    private final Values values;
    private final Appeals appeals;
    private final Scores scores;
    private final DemoGiven given;
    private final DemoScores.City city;
    private final DemoAccounts accounts;

    DemoRounds(
            Rounds rounds,
            Values values,
            Appeals appeals,
            Scores scores,
            DemoGiven given,
            DemoScores.City city,
            DemoAccounts accounts) {
        this.rounds = rounds;
        this.values = values;
        this.appeals = appeals;
        this.scores = scores;
        this.given = given;
        this.city = city;
        this.accounts = accounts;
    }

    /**
     * That a unit appeals (申诉情节).
     *
     * @param verdict empty if it waits
     * @param afterRelease whether the round was opened again for it
     */
    record Plot(String unit, String item, Optional<Verdict> verdict, boolean afterRelease) {}

    /** A round on its way. */
    private record Way(RoundId id, String scheme, Span span, LocalDate begins) {
        /** Names what happens to it. */
        UUID request(String what) {
            return DemoRounds.id(scheme + " " + span + " " + what);
        }
    }

    /** Whether anything of it lies before today. */
    boolean tell(SchemeVersion scheme, Span span, LocalDate gathered, List<Plot> plots) {
        if (!past(gathered)) {
            return false;
        }
        var way = new Way(rounds.open(scheme.key(), scheme.number(), span), scheme.key(), span, gathered);
        step(way, RoundStep.OPENED, gathered, office(), "");
        var kept = given.values(scheme, span, author(office(), moment(gathered, 1)));
        values.add(way.id(), kept);
        step(way, RoundStep.GATHERED, gathered, office(), String.valueOf(kept.size()));
        step(way, RoundStep.SHOWN, day(way, SHOWN), office(), "");
        plots.stream().filter(it -> !it.afterRelease()).forEach(it -> appeal(way, it, day(way, APPEALED)));
        if (plots.stream().allMatch(it -> it.verdict().isPresent())) {
            ending(way, 0);
            plots.stream().filter(Plot::afterRelease).forEach(it -> again(way, it));
        }
        return true;
    }

    private void ending(Way way, int later) {
        step(way, RoundStep.APPEALS_CLOSED, day(way, CLOSED + later), office(), "");
        step(way, RoundStep.APPROVED, day(way, APPROVED + later), account("leader"), "");
        step(way, RoundStep.RELEASED, day(way, RELEASED + later), office(), "");
    }

    private void again(Way way, Plot plot) {
        int later = RELEASED + REOPENED;
        step(way, RoundStep.REOPENED, day(way, later), account("leader"), "【演示】审计发现核查数据有误，重新复核。");
        appeal(way, plot, day(way, later + APPEALED));
        ending(way, later);
    }

    private LocalDate day(Way way, int workingDays) {
        return city.calendar.workCalendar().plusWorkingDays(way.begins(), workingDays);
    }

    private boolean past(LocalDate day) {
        return day.isBefore(city.calendar.today());
    }

    private void step(Way way, RoundStep step, LocalDate day, Actor by, String note) {
        if (!past(day)) {
            return;
        }
        var round = rounds.find(way.id()).orElseThrow();
        boolean fresh = step == RoundStep.OPENED;
        var to = RoundLife.edge(fresh ? Optional.empty() : Optional.of(round.state()), step)
                .orElseThrow()
                .to();
        var counted = fresh || step == RoundStep.GATHERED ? Optional.<Counted>empty() : Optional.of(scores.of(round));
        var window = counted.filter(_ -> to == State.PROVISIONAL)
                .map(it -> due(day, it.scheme().document().windows().appeal()));
        rounds.step(
                way.id(),
                to,
                new Taken(
                        step,
                        by.id(),
                        by.displayName(),
                        moment(day, step.ordinal() + 2),
                        note,
                        counted.map(it -> SheetText.digest(it.sheets()))),
                way.request("step " + step + " " + day),
                window);
    }

    private LocalDate due(LocalDate day, dev.banyan.calendar.TimeLimit limit) {
        return Deadlines.due(day.atTime(LocalTime.NOON), limit, List.of(), city.calendar.workCalendar())
                .date();
    }

    private void appeal(Way way, Plot plot, LocalDate day) {
        if (!past(day)) {
            return;
        }
        var counted = scores.of(rounds.find(way.id()).orElseThrow());
        var before = counted.values(plot.unit(), plot.item());
        if (before.isEmpty()) {
            return;
        }
        var by = plot.afterRelease() ? office() : new Actor(id(plot.unit()), "", "演示联络员", java.util.Set.of());
        var claim = new Claim(
                plot.afterRelease() ? "【演示】核查台账与原始记录不符，应予更正。" : "【演示】该项数据与本单位掌握的情况不一致，申请复核。",
                Optional.empty(),
                by.id(),
                by.displayName(),
                day,
                moment(day, 5));
        appeals.add(
                new Appeal(
                        new AppealId(0),
                        way.id(),
                        plot.unit(),
                        plot.item(),
                        claim,
                        due(day, counted.scheme().document().windows().answer()),
                        Optional.empty()),
                way.request("appeal " + plot));
        plot.verdict().ifPresent(verdict -> decide(way, plot, verdict, day, before));
    }

    private void decide(Way way, Plot plot, Verdict verdict, LocalDate day, List<KeptValue> before) {
        var reviewer = account("reviewer");
        var appeal = appeals.of(way.id()).getLast();
        boolean upheld = verdict == Verdict.UPHELD;
        var decision = new Decision(
                verdict,
                upheld ? "【演示】经核对原始记录，情况属实，予以更正。" : "【演示】经核对，数据无误，维持原值。",
                reviewer.id(),
                reviewer.displayName(),
                moment(day, 6));
        appeals.decide(appeal.id(), decision, way.request("decision " + plot));
        if (upheld) {
            var last = before.getLast();
            var origin = new Origin(
                    "assessment.origin.decided",
                    List.of(String.valueOf(appeal.id().value()), reviewer.displayName()),
                    "/appeals/" + appeal.id().value());
            values.add(
                    way.id(),
                    List.of(new KeptValue(
                            plot.unit(),
                            plot.item(),
                            last.place() + 1,
                            Cause.DECIDED,
                            new Found(DemoGiven.corrected(last.value(), plot.afterRelease()), origin),
                            decision.finding(),
                            author(reviewer, moment(day, 6)))));
        }
    }

    Actor office() {
        return account("office");
    }

    private Actor account(String name) {
        return accounts.find(name).orElse(Actor.SYSTEM);
    }

    private static Author author(Actor actor, Instant at) {
        return new Author(actor.id(), actor.displayName(), at);
    }

    /** A moment of a day, the later the larger the place. */
    static Instant moment(LocalDate day, int place) {
        return CityTime.moment(day.atTime(LocalTime.of(9, 0).plusMinutes(30L * place)));
    }

    static UUID id(String of) {
        return UUID.nameUUIDFromBytes(("demo scores " + of).getBytes(StandardCharsets.UTF_8));
    }
}
