package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.supervision.rules.LifeCycle;
import dev.banyan.supervision.store.Questions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who takes which step with a question (询问办理权限): whoever acts for the unit that leads the task at that moment answers, where
 * none leads it the city's own office; all else is the asker's.
 */
@Component
class AnswerRight {
    private final FindScope scopes;

    AnswerRight(FindScope scopes) {
        this.scopes = scopes;
    }

    boolean may(Actor actor, Step step, Question question) {
        return switch (LifeCycle.whoMay(step)) {
            case ASKER -> actor.may(Permission.ASK_QUESTIONS) && question.askedBy(actor);
            case LEAD ->
                actor.may(Permission.ANSWER_QUESTIONS)
                        && question.lead()
                                .map(unit -> scopes.covers(actor, unit))
                                .orElseGet(() -> scopes.of(actor) instanceof Scope.WholeCity);
            case SYSTEM -> false;
        };
    }

    Optional<String> unitOf(Actor actor) {
        return scopes.unitOf(actor);
    }

    Questions.Sight sight(Actor actor) {
        return new Questions.Sight(
                actor.id(),
                scopes.toRead(actor),
                actor.may(Permission.ANSWER_QUESTIONS) ? Optional.of(scopes.of(actor)) : Optional.empty());
    }
}
