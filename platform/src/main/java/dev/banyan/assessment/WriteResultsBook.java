package dev.banyan.assessment;

import dev.banyan.assessment.ResultsBook.Release;
import dev.banyan.assessment.Round.State;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is handed out of a released round (编印结果册); before the release there is none, for nobody. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class WriteResultsBook {
    private final ReadScores scores;
    private final FindScope scopes;
    private final FindUnits units;
    private final AssessmentDesk desk;

    WriteResultsBook(ReadScores scores, FindScope scopes, FindUnits units, AssessmentDesk desk) {
        this.scores = scores;
        this.scopes = scopes;
        this.units = units;
        this.desk = desk;
    }

    /** Empty if there is no such round, or it is not released. */
    public Optional<ResultsBook> of(Actor actor, RoundId id) {
        return scores.group(actor, id)
                .filter(counted -> counted.round().state() == State.RELEASED)
                .flatMap(counted -> scores.steps(actor, id).stream()
                        .filter(taken -> taken.step() == RoundStep.RELEASED)
                        .reduce((_, last) -> last)
                        .map(taken -> new ResultsBook(counted, scores.moved(actor, id), release(taken))));
    }

    private Release release(Taken taken) {
        var by = new Actor(taken.person(), "", taken.by(), Set.of());
        String issuer = scopes.unitOf(by)
                .flatMap(units::find)
                .or(() -> units.all().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.CITY)
                        .findFirst())
                .map(Unit::name)
                .orElse("");
        return new Release(
                issuer,
                desk.calendar().at(taken.at()).toLocalDate(),
                taken.digest().orElse(""));
    }
}
