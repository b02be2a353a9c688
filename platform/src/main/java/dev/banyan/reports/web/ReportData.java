package dev.banyan.reports.web;

import dev.banyan.directory.OnceKey;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.Page;
import dev.banyan.reports.About;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Evidence;
import dev.banyan.reports.EvidenceId;
import dev.banyan.reports.FactId;
import dev.banyan.reports.Form;
import dev.banyan.reports.HandInEvidence;
import dev.banyan.reports.Period;
import dev.banyan.reports.Question;
import dev.banyan.reports.ReportFact;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.Reviewed;
import dev.banyan.reports.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What reports are made of, as programs get and give it (报送接口数据). */
final class ReportData {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private ReportData() {}

    record ReportAbout(long assignment, long task, String unit) {
        static ReportAbout of(About about) {
            return new ReportAbout(about.assignment().value(), about.task().value(), about.unit());
        }
    }

    record ReportTerms(
            Cause.Kind cause,
            String causeWords,
            ReportPeriod period,
            LocalDate due,
            boolean urgent,
            String repeatsBecause,
            int files) {
        static ReportTerms of(ReportRequest.Terms terms) {
            return new ReportTerms(
                    terms.cause().kind(),
                    terms.cause().words(),
                    ReportPeriod.of(terms.period()),
                    terms.due(),
                    terms.urgent(),
                    terms.repeatsBecause(),
                    terms.files());
        }
    }

    record ReportPeriod(LocalDate from, LocalDate to) {
        static ReportPeriod of(Period period) {
            return new ReportPeriod(period.from(), period.to());
        }

        Period period() {
            if (from.isAfter(to)) {
                throw ApiRefusal.of(422, "reports.api.problem.PERIOD_REVERSED");
            }
            return new Period(from, to);
        }
    }

    record QuestionRow(int number, String text, Optional<String> unit, OptionalInt indicator) {
        static List<QuestionRow> of(Form form) {
            return form.questions().stream().map(QuestionRow::of).toList();
        }

        private static QuestionRow of(Question question) {
            return new QuestionRow(question.number(), question.text(), question.unit(), question.indicator());
        }
    }

    record ClauseAnswer(int question, Answers.Standing standing, String words) {}

    record FigureAnswer(int question, int indicator, BigDecimal value, Optional<Answers.Origin> origin) {
        static FigureAnswer of(Answers.Figure figure) {
            return new FigureAnswer(
                    figure.question(), figure.indicator(), figure.value(), Optional.of(figure.origin()));
        }

        boolean confirms() {
            return origin.filter(it -> it != Answers.Origin.TYPED).isPresent();
        }

        /** Where a program says a figure comes from counts only if it stood there to be confirmed. */
        private Answers.Figure figure(List<Answers.Figure> filled) {
            var from = filled.stream()
                    .filter(it -> it.question() == question && it.value().compareTo(value) == 0)
                    .findFirst()
                    .map(Answers.Figure::origin)
                    .orElse(Answers.Origin.TYPED);
            return new Answers.Figure(question, indicator, value, confirms() ? from : Answers.Origin.TYPED);
        }
    }

    record ReportAnswers(
            List<ClauseAnswer> clauses, List<FigureAnswer> figures, OptionalInt progress, Optional<Boolean> unchanged) {
        static ReportAnswers of(Answers answers) {
            return new ReportAnswers(
                    answers.clauses().stream()
                            .map(it -> new ClauseAnswer(it.question(), it.standing(), it.words()))
                            .toList(),
                    answers.figures().stream().map(FigureAnswer::of).toList(),
                    answers.progress(),
                    Optional.of(answers.unchanged()));
        }

        boolean confirms() {
            return figures.stream().anyMatch(FigureAnswer::confirms);
        }

        /** @param filled what stands in the form to be confirmed */
        Answers answers(List<Answers.Figure> filled) {
            check();
            return new Answers(
                    clauses.stream()
                            .map(it -> new Answers.Answer(
                                    it.question(), it.standing(), it.words().strip()))
                            .toList(),
                    figures.stream().map(it -> it.figure(filled)).toList(),
                    progress,
                    false);
        }

        private void check() {
            var refusal = ApiRefusal.of(422, "reports.api.problem.ANSWERS_WRONG");
            boolean wrong = false;
            var asked = new HashSet<Integer>();
            for (int i = 0; i < clauses.size(); i++) {
                if (!asked.add(clauses.get(i).question())) {
                    refusal = refusal.at("/clauses/" + i, "reports.api.problem.ANSWERED_TWICE");
                    wrong = true;
                }
                if (clauses.get(i).words().length() > Typed.LONGEST) {
                    refusal =
                            refusal.at("/clauses/" + i + "/words", "reports.api.problem.WORDS_TOO_LONG", Typed.LONGEST);
                    wrong = true;
                }
            }
            for (int i = 0; i < figures.size(); i++) {
                var value = figures.get(i).value().stripTrailingZeros();
                if (!asked.add(figures.get(i).question())) {
                    refusal = refusal.at("/figures/" + i, "reports.api.problem.ANSWERED_TWICE");
                    wrong = true;
                }
                if (value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DECIMALS) {
                    refusal = refusal.at("/figures/" + i + "/value", "reports.api.problem.FIGURE_TOO_LONG");
                    wrong = true;
                }
            }
            if (progress.isPresent() && (progress.getAsInt() < 0 || progress.getAsInt() > 100)) {
                refusal = refusal.at("/progress", "reports.api.problem.PROGRESS_WRONG");
                wrong = true;
            }
            if (wrong) {
                throw refusal;
            }
        }
    }

    /** A report with files that come along with it, so that all is taken in or nothing. */
    record NewReport(
            List<ClauseAnswer> clauses,
            List<FigureAnswer> figures,
            OptionalInt progress,
            Optional<Boolean> unchanged,
            Optional<List<NewFile>> files) {
        ReportAnswers answers() {
            return new ReportAnswers(clauses, figures, progress, unchanged);
        }

        List<HandInEvidence.NewFile> files(OnceKey key) {
            var given = files.orElse(List.of());
            return IntStream.range(0, given.size())
                    .mapToObj(i -> new HandInEvidence.NewFile(
                            key.part(i), given.get(i).name(), given.get(i).content()))
                    .toList();
        }
    }

    record NewFile(String name, byte[] content) {}

    record FactSaid(LocalDate day, Instant recorded, String by) {}

    record FactRow(
            long id,
            Optional<Long> report,
            ReportAbout about,
            int number,
            FactSaid said,
            ReportAnswers answers,
            List<Long> evidence) {
        static FactRow of(ReportFact fact) {
            return new FactRow(
                    fact.id().value(),
                    fact.report().map(ReportId::value),
                    ReportAbout.of(fact.about()),
                    fact.number(),
                    new FactSaid(
                            fact.said().day(),
                            fact.said().recorded(),
                            fact.said().by()),
                    ReportAnswers.of(fact.answers()),
                    fact.evidence().stream().map(EvidenceId::value).toList());
        }
    }

    record ReviewRow(long fact, boolean accepted, List<ReviewReason> reasons, String by, Instant at) {
        static ReviewRow of(Reviewed review) {
            return new ReviewRow(
                    review.fact().value(),
                    review.verdict() instanceof Verdict.Accepted,
                    switch (review.verdict()) {
                        case Verdict.Accepted() -> List.of();
                        case Verdict.Returned(var reasons) ->
                            reasons.entrySet().stream()
                                    .map(it -> new ReviewReason(it.getKey(), it.getValue()))
                                    .toList();
                    },
                    review.by(),
                    review.at());
        }
    }

    record ReviewReason(int question, String reason) {}

    record EvidenceRow(long id, String name, String kind, int bytes, String sm3, Optional<LocalDateTime> taken) {
        static EvidenceRow of(Evidence file) {
            return new EvidenceRow(
                    file.id().value(),
                    file.name(),
                    file.kind().name(),
                    file.bytes(),
                    file.hash().sm3(),
                    file.taken());
        }
    }

    static Optional<Long> number(Optional<FactId> id) {
        return id.map(FactId::value);
    }

    /** A list that is at hand as a whole. */
    static <T> java.util.function.IntFunction<Page<T>> paged(List<T> all) {
        return number -> Page.of(all, number);
    }
}
