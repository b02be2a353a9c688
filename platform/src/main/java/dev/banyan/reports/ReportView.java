package dev.banyan.reports;

import dev.banyan.plan.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report with all that its writer or reviewer needs (报告详情).
 *
 * @param facts what was said in it, the newest first
 * @param reviews what reviewers found, the newest first
 * @param last what the assignment said last in an earlier report
 * @param filled figures that stand there to be confirmed
 * @param systems what systems hold, by number of the indicator
 * @param files files it holds now
 */
public record ReportView(
        Report report,
        ReportRequest request,
        Task task,
        List<ReportFact> facts,
        List<Reviewed> reviews,
        Optional<Last> last,
        List<Answers.Figure> filled,
        Map<Integer, KnownFigures.Known> systems,
        List<Evidence> files) {
    public ReportView {
        facts = List.copyOf(facts);
        reviews = List.copyOf(reviews);
        filled = List.copyOf(filled);
        systems = Map.copyOf(systems);
        files = List.copyOf(files);
    }

    /**
     * What was said before (上期报告).
     *
     * @param form what was asked then
     */
    public record Last(ReportFact fact, Form form) {}

    public Optional<ReportFact> latest() {
        return facts.stream().findFirst();
    }

    /** What was said when it was accepted last. */
    public Optional<ReportFact> accepted() {
        return facts.stream()
                .filter(fact -> report.accepted().equals(Optional.of(fact.id())))
                .findFirst();
    }

    public Form form() {
        return request.form();
    }
}
