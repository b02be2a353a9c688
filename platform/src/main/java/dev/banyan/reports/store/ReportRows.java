package dev.banyan.reports.store;

import dev.banyan.calendar.CityTime;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Form;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.rules.ReportStory.Round;
import dev.banyan.reports.rules.ReportStory.Telling;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and reports of the demo city, written many at a time. */
@Component
public class ReportRows {

    private final JdbcClient database;
    private final BulkInsert bulk;

    ReportRows(JdbcClient database, BulkInsert bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /** Whether anything was ever asked. */
    public boolean any() {
        return database.sql("select exists (select from reports.request)")
                .query(Boolean.class)
                .single();
    }

    /**
     * What was asked and what came back.
     *
     * @param by who asked, and of which unit
     */
    public record Asked(long task, Round round, Cause cause, Form form, Asker by, List<Answered> answered) {}

    public record Asker(String name, String unit) {}

    /**
     * @param writer name of who wrote for the unit
     * @param filled how many figures stood there to be confirmed
     */
    public record Answered(Assignment assignment, String writer, int filled, int minutes, List<Telling> tellings) {}

    public void add(List<Asked> all) {
        var requests = new ArrayList<Map<String, Object>>();
        var said = new Said();
        var requestIds = bulk.ids("request", all.size()).iterator();
        int reports = all.stream().mapToInt(it -> it.answered().size()).sum();
        int facts = all.stream()
                .flatMap(it -> it.answered().stream())
                .mapToInt(it -> it.tellings().size())
                .sum();
        var reportIds = bulk.ids("report", reports).iterator();
        var factIds = bulk.ids("fact", facts).iterator();
        var reviewIds = bulk.ids("review", facts).iterator();
        for (Asked asked : all) {
            long request = requestIds.next();
            requests.add(request(request, asked));
            asked.answered().forEach(it -> said.add(asked, request, reportIds.next(), it, factIds, reviewIds));
        }
        bulk.rows("request", requests);
        bulk.rows("report", said.reports);
        bulk.rows("fact", said.facts);
        bulk.rows("review", said.reviews);
    }

    private static final class Said {
        final List<Map<String, Object>> reports = new ArrayList<>();
        final List<Map<String, Object>> facts = new ArrayList<>();
        final List<Map<String, Object>> reviews = new ArrayList<>();

        void add(
                Asked asked,
                long request,
                long report,
                Answered answered,
                Iterator<Long> factIds,
                Iterator<Long> reviewIds) {
            var row = new HashMap<String, Object>();
            row.put("id", report);
            row.put("request", request);
            row.put("assignment", answered.assignment().id().value());
            row.put("task", asked.task());
            row.put("unit", answered.assignment().unit());
            row.put("filled", answered.filled());
            row.put("minutes", answered.minutes());
            var state = ReportState.TO_WRITE;
            int number = 0;
            for (Telling telling : answered.tellings()) {
                long fact = factIds.next();
                facts.add(fact(asked, report, fact, ++number, answered, telling));
                row.put("latest", fact);
                state = ReportState.SENT;
                if (telling.reviewed().isPresent()) {
                    boolean accepted = telling.returned().isEmpty();
                    state = accepted ? ReportState.ACCEPTED : ReportState.RETURNED;
                    reviews.add(review(reviewIds.next(), fact, asked.by(), telling));
                    if (accepted) {
                        row.put("accepted", fact);
                    }
                }
            }
            row.put("state", state.name());
            reports.add(row);
        }
    }

    private static Map<String, Object> request(long id, Asked asked) {
        var round = asked.round();
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("task", asked.task());
        row.put("cause", asked.cause().kind().name());
        row.put("cause_words", asked.cause().words());
        row.put("period_from", round.period().from().toString());
        row.put("period_to", round.period().to().toString());
        row.put("due", round.due().toString());
        row.put("urgent", false);
        row.put("form", asked.form());
        row.put("questions", asked.form().questions().size());
        row.put("repeats_because", "");
        row.put("files", 3);
        row.put(
                "recipients",
                asked.answered().stream()
                        .map(Answered::assignment)
                        .map(Assignment::id)
                        .map(AssignmentId::value)
                        .toList());
        row.put(
                "units",
                asked.answered().stream()
                        .map(it -> it.assignment().unit())
                        .distinct()
                        .toList());
        row.put("asked_by", asked.by().name());
        row.put("asked_unit", asked.by().unit());
        row.put("asked_at", moment(round.asked().atTime(9, 0)));
        row.put("state", "SENT");
        row.put("sent_on", round.asked().toString());
        row.put("request", uuid("request " + asked.task() + " " + asked.cause() + " " + round.period()));
        return row;
    }

    private static Map<String, Object> fact(
            Asked asked, long report, long id, int number, Answered answered, Telling telling) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("report", report);
        row.put("number", number);
        row.put("assignment", answered.assignment().id().value());
        row.put("task", asked.task());
        row.put("unit", answered.assignment().unit());
        row.put("day", asked.round().period().to().toString());
        row.put("recorded_at", moment(telling.said()));
        row.put("actor", answered.writer());
        row.put("answers", telling.answers());
        row.put("evidence", List.of());
        row.put("request", uuid("fact " + report + " " + number));
        return row;
    }

    private static Map<String, Object> review(long id, long fact, Asker by, Telling telling) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("fact", fact);
        telling.returned().ifPresent(reason -> row.put("reasons", Map.of(0, reason)));
        row.put("reviewer", by.name());
        row.put("reviewed_at", moment(telling.reviewed().orElseThrow()));
        row.put("request", uuid("review " + fact));
        return row;
    }

    static String moment(LocalDateTime at) {
        return CityTime.moment(at).toString();
    }

    static UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }
}
