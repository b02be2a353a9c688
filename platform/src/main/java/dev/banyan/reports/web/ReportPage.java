package dev.banyan.reports.web;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Evidence;
import dev.banyan.reports.EvidenceDoubt;
import dev.banyan.reports.FactId;
import dev.banyan.reports.KnownFigures;
import dev.banyan.reports.Question;
import dev.banyan.reports.Remark;
import dev.banyan.reports.ReportFact;
import dev.banyan.reports.ReportView;
import dev.banyan.reports.Reviewed;
import dev.banyan.reports.Verdict;
import dev.banyan.reports.rules.LifeCycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A report as its writer, reader or reviewer sees it (报告页).
 *
 * @param typed what stands in the fields
 * @param faults names of the fields whose content was none
 * @param remarks what is pointed out before sending, or to the reviewer
 * @param doubts what a reviewer should look at in the files
 * @param writer whether who looks may write it now
 * @param today for telling what is overdue
 */
public record ReportPage(
        ReportView view,
        Typed typed,
        Set<String> faults,
        List<Remark> remarks,
        List<EvidenceDoubt> doubts,
        boolean writer,
        LocalDate today,
        UUID request,
        Names names) {

    /** What stands in the fields at first: what was typed, the draft, what was said, or what is there to be confirmed. */
    static Typed fields(ReportView view, Optional<Typed> typed) {
        return typed.or(() -> view.report().draft().map(Typed::of))
                .or(() -> view.latest().map(fact -> Typed.of(fact.answers())))
                .orElseGet(() -> Typed.of(new Answers(
                        List.of(),
                        view.filled(),
                        view.last()
                                .map(last -> last.fact().answers().progress())
                                .orElse(java.util.OptionalInt.empty()),
                        false)));
    }

    static boolean open(ReportView view) {
        return LifeCycle.TABLE
                .after(view.report().state(), LifeCycle.Event.SAVE)
                .isPresent();
    }

    public String address() {
        return "/reports/" + view.report().id().value();
    }

    public String seen() {
        return view.report().latest().map(FactId::value).map(String::valueOf).orElse("");
    }

    public boolean overdue() {
        return view.report().state().isToDo()
                && today.isAfter(view.request().terms().due());
    }

    /** Whether one click can say that nothing changed. */
    public boolean canBeUnchanged() {
        return writer && view.last().isPresent() && view.latest().isEmpty();
    }

    public int freeFiles() {
        return Math.max(0, view.request().terms().files() - view.files().size());
    }

    /** Why the figure stands there, if it is there to be confirmed. */
    public Optional<Figure> filled(int question) {
        return view.filled().stream().filter(it -> it.question() == question).findFirst();
    }

    /** The system that a figure comes from which is there to be confirmed. */
    public Optional<KnownFigures.Known> source(Question question) {
        return filled(question.number())
                .filter(it -> it.origin() == Answers.Origin.SYSTEM)
                .map(it -> view.systems().get(it.indicator()));
    }

    /** What was said last time about the same clause or figure. */
    public Optional<Answers.Answer> lastAnswer(Question question) {
        return view.last()
                .flatMap(last -> last.form().clauses().stream()
                        .filter(before -> before.text().equals(question.text()))
                        .findFirst()
                        .flatMap(before -> last.fact().answers().clause(before.number())));
    }

    public Optional<Figure> lastFigure(Question question) {
        return view.last()
                .flatMap(last -> last.fact().answers().figures().stream()
                        .filter(figure -> question.indicator().equals(java.util.OptionalInt.of(figure.indicator())))
                        .findFirst());
    }

    /** The reason for which the reviewer returned this clause, if what was said last was returned; 0 is the whole. */
    public Optional<String> reason(int question) {
        return lastReview().flatMap(review -> switch (review.verdict()) {
            case Verdict.Accepted() -> Optional.<String>empty();
            case Verdict.Returned(var reasons) -> Optional.ofNullable(reasons.get(question));
        });
    }

    private Optional<Reviewed> lastReview() {
        return view.reviews().stream()
                .filter(review -> view.report().latest().equals(Optional.of(review.fact())))
                .findFirst();
    }

    public Optional<Reviewed> review(ReportFact fact) {
        return view.reviews().stream().filter(it -> it.fact().equals(fact.id())).findFirst();
    }

    /** Remarks about one question; those about the report as a whole are under 0. */
    public List<Remark> remarks(int question) {
        return remarks.stream().filter(remark -> questionOf(remark) == question).toList();
    }

    private static int questionOf(Remark remark) {
        return switch (remark) {
            case Remark.Unanswered(int question) -> question;
            case Remark.Untold(int question) -> question;
            case Remark.NoProgress _,
                    Remark.ProgressFell _,
                    Remark.LikeLast _,
                    Remark.LikeOther _,
                    Remark.UnchangedAgain _ -> 0;
        };
    }

    public List<EvidenceDoubt> doubts(Evidence file) {
        return doubts.stream().filter(it -> it.evidence().equals(file.id())).toList();
    }

    public boolean faulty(String field) {
        return faults.contains(field);
    }

    /** Whether a milestone can be claimed by it: it was sent with files by whoever looks at it. */
    public boolean claims() {
        return writer && view.latest().isPresent() && !view.files().isEmpty();
    }
}
