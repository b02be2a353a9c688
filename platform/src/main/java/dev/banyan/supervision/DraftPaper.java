package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Unit;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.plan.FindTasks;
import dev.banyan.supervision.PaperOutcome.Fault;
import dev.banyan.supervision.PaperOutcome.Reason;
import dev.banyan.supervision.rules.PaperCheck;
import dev.banyan.supervision.rules.PaperTemplate;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.rules.UnitNames;
import dev.banyan.supervision.store.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks an order and words the paper (拟制公文), before it has a number. */
@Component
class DraftPaper {
    private final FindUnits units;
    private final FindScope scopes;
    private final FindTasks tasks;
    private final Papers papers;
    private final CityCalendar calendar;

    DraftPaper(FindUnits units, FindScope scopes, FindTasks tasks, Papers papers, CityCalendar calendar) {
        this.units = units;
        this.scopes = scopes;
        this.tasks = tasks;
        this.papers = papers;
        this.calendar = calendar;
    }

    /** @param faults empty if it may be issued */
    record Draft(Optional<Unit> issuer, PaperOrder order, PaperTemplate template, LocalDate day, List<Fault> faults) {}

    Draft check(Actor actor, PaperOrder order, PaperTemplate template) {
        var faults = new ArrayList<>(PaperCheck.faults(order));
        addressees(actor, order, faults);
        if (order.cause().task().filter(it -> tasks.find(it).isEmpty()).isPresent()) {
            faults.add(new Fault(Reason.UNKNOWN_TASK, ""));
        }
        var corrected = order.cause().corrects();
        if (corrected.filter(it -> !papers.covers(scopes.of(actor), it)).isPresent()) {
            faults.add(new Fault(Reason.UNKNOWN_CORRECTED, ""));
        }
        var issuer = issuer(actor);
        if (issuer.isEmpty()) {
            faults.add(new Fault(Reason.NO_ISSUER, ""));
        }
        return new Draft(issuer, order, template, calendar.today(), faults);
    }

    /** The unit of whoever issues it; the city itself where nobody does. */
    private Optional<Unit> issuer(Actor actor) {
        return scopes.unitOf(actor)
                .flatMap(units::find)
                .or(() -> scopes.of(actor) instanceof Scope.WholeCity
                        ? units.all().stream()
                                .filter(it -> it.kind() == Unit.Kind.CITY)
                                .findFirst()
                        : Optional.empty());
    }

    private void addressees(Actor actor, PaperOrder order, List<Fault> faults) {
        var scope = scopes.of(actor);
        for (String code : order.to().all()) {
            if (units.find(code).isEmpty()) {
                faults.add(new Fault(Reason.UNKNOWN_UNIT, code));
            } else if (!scope.covers(code)) {
                faults.add(new Fault(Reason.UNIT_OUT_OF_REACH, code));
            }
        }
    }

    OfficialPaper write(Draft draft, String number) {
        return PaperWording.of(
                draft.template(),
                draft.order(),
                new PaperWording.Facts(
                        number,
                        draft.issuer().map(Unit::name).orElse(""),
                        names(draft.order().to().recipients()),
                        names(draft.order().to().copies()),
                        draft.day()));
    }

    private List<String> names(List<String> codes) {
        return codes.stream()
                .flatMap(it -> units.find(it).stream())
                .map(UnitNames::onPaper)
                .toList();
    }
}
