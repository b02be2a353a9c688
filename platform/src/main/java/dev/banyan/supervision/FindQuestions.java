package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.supervision.rules.LifeCycle;
import dev.banyan.supervision.store.Questions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds questions (查找询问), never beyond the actor's scope: those of tasks that a unit in reach leads, or led when it answered, and
 * the actor's own.
 */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindQuestions {
    private final Questions questions;
    private final AnswerRight right;
    private final CityCalendar calendar;

    FindQuestions(Questions questions, AnswerRight right, CityCalendar calendar) {
        this.questions = questions;
        this.right = right;
        this.calendar = calendar;
    }

    /** First what waits for the actor, then what waits for others, the next due first; then the rest, the newest first. */
    public Page<Question> page(Actor actor, QuestionFilter filter, int page) {
        return questions.page(filter, right.sight(actor), calendar.today(), page);
    }

    /** In the order they were asked, for whoever reads on from one of them. */
    public List<Question> after(Actor actor, QuestionFilter filter, QuestionId after, int most) {
        return questions.after(filter, right.sight(actor), calendar.today(), after, most);
    }

    /** A question with what happened to it, in order (询问经过). */
    public record Told(Question question, List<QuestionFact> facts) {
        public Optional<QuestionFact> last(Step step) {
            return facts.reversed().stream().filter(it -> it.step() == step).findFirst();
        }
    }

    /** The same as {@link #after}, each with what happened to it. */
    public List<Told> told(Actor actor, QuestionFilter filter, QuestionId after, int most) {
        var found = after(actor, filter, after, most);
        var facts = questions.facts(found);
        return found.stream()
                .map(it -> new Told(it, facts.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** One with its facts; empty if there is none, or it lies out of reach. */
    public Optional<QuestionView> find(Actor actor, QuestionId id) {
        return questions
                .find(id)
                .filter(it -> questions.covers(right.sight(actor), id))
                .map(it -> new QuestionView(
                        it,
                        questions.facts(id),
                        Arrays.stream(Step.values())
                                .filter(step ->
                                        LifeCycle.TABLE.after(it.state(), step).isPresent()
                                                && right.may(actor, step, it))
                                .collect(Collectors.toSet())));
    }
}
