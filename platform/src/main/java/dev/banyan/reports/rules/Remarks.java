package dev.banyan.reports.rules;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import dev.banyan.reports.Remark;
import dev.banyan.reports.ReportId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is pointed out in a report before it is sent (填报提示). */
public final class Remarks {
    private Remarks() {}

    /**
     * Another report to compare with (比对报告).
     *
     * @param title of its task
     */
    public record Other(ReportId report, String title, String words) {}

    /** @param last what the same unit said last time on the same task */
    public static List<Remark> of(Form form, Answers answers, Optional<Answers> last, List<Other> others) {
        var found = new ArrayList<Remark>();
        form.questions().forEach(question -> gap(question, answers).ifPresent(found::add));
        if (answers.progress().isEmpty()) {
            found.add(new Remark.NoProgress());
        }
        last.ifPresent(before -> found.addAll(comparedWith(before, answers)));
        if (!answers.unchanged()) {
            others.stream()
                    .map(other -> new Remark.LikeOther(
                            other.report(), other.title(), Likeness.percent(answers.words(), other.words())))
                    .filter(remark -> remark.percent() >= Likeness.COPIED)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Remark> gap(Question question, Answers answers) {
        if (question.isFigure()) {
            return answers.figure(question.number()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Remark.Unanswered(question.number()));
        }
        var answer = answers.clause(question.number());
        if (answer.isEmpty()) {
            return Optional.of(new Remark.Unanswered(question.number()));
        }
        return answer.filter(
                        it -> it.standing() == Standing.OBSTACLE && it.words().isBlank())
                .map(it -> new Remark.Untold(question.number()));
    }

    private static List<Remark> comparedWith(Answers last, Answers answers) {
        var found = new ArrayList<Remark>();
        if (last.progress().isPresent()
                && answers.progress().isPresent()
                && answers.progress().getAsInt() < last.progress().getAsInt()) {
            found.add(new Remark.ProgressFell(
                    last.progress().getAsInt(), answers.progress().getAsInt()));
        }
        if (answers.unchanged() && last.unchanged()) {
            found.add(new Remark.UnchangedAgain());
        }
        int alike = Likeness.percent(answers.words(), last.words());
        if (!answers.unchanged() && alike >= Likeness.COPIED) {
            found.add(new Remark.LikeLast(alike));
        }
        return found;
    }
}
