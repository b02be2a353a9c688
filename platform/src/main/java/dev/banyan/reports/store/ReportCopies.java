package dev.banyan.reports.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports on copied tasks in the demo city, many in one statement: what the lead of the copied task said, quarter by quarter. */
@Component
public class ReportCopies {
    /** Quarters copied, the newest ones. */
    private static final int QUARTERS = 12;

    private final JdbcClient database;

    ReportCopies(JdbcClient database) {
        this.database = database;
    }

    /** The last plan of which reports were asked. */
    public long lastPlan() {
        return database.sql("""
                        select t.plan_id from plan.task t
                        where t.plan_id is not null and exists (select from reports.request done where done.task = t.id)
                        order by t.plan_id desc limit 1""").query(Long.class).optional().orElse(0L);
    }

    /** How many reports were made. */
    public int make(long outline, Long[] plans) {
        database.sql("""
                        create temp table copied on commit drop as
                        select copy.id as task, lead.id as assignment, r.id as from_report, r.request as from_request,
                            nextval(pg_get_serial_sequence('reports.report', 'id')) as report,
                            nextval(pg_get_serial_sequence('reports.request', 'id')) as request
                        from plan.task copy
                        join plan.task original on original.plan_id = :outline and original.part = copy.part
                        join responsibility.assignment base on base.task = original.id and base.role = 'LEAD'
                        join responsibility.assignment lead on lead.task = copy.id and lead.role = 'LEAD'
                        join reports.report r on r.assignment = base.id
                        join reports.request q on q.id = r.request and q.cause = 'FIGURE_DUE'
                        where copy.plan_id = any(:plans) and q.period_to in (
                            select distinct period_to from reports.request where cause = 'FIGURE_DUE'
                                and task in (select id from plan.task where plan_id = :outline)
                            order by period_to desc limit :quarters)
                        order by copy.id, q.period_to""")
                .param("outline", outline)
                .param("plans", plans)
                .param("quarters", QUARTERS)
                .update();
        database.sql("""
                        create temp table copied_fact on commit drop as
                        select c.report, c.task, c.assignment, f.id as from_fact,
                            nextval(pg_get_serial_sequence('reports.fact', 'id')) as fact
                        from copied c join reports.fact f on f.report = c.from_report order by c.report, f.number""").update();
        database.sql("analyze copied").update();
        database.sql("analyze copied_fact").update();
        int made = requestsAndReports();
        facts();
        return made;
    }

    private int requestsAndReports() {
        database.sql("""
                        insert into reports.request (id, task, cause, cause_words, period_from, period_to, due, urgent, form,
                            questions, repeats_because, files, recipients, units, asked_by, asked_unit, asked_at, state,
                            sent_on, request) overriding system value
                        select c.request, c.task, q.cause, q.cause_words, q.period_from, q.period_to, q.due, q.urgent, q.form,
                            q.questions, q.repeats_because, q.files, array[c.assignment], array[r.unit], q.asked_by,
                            q.asked_unit, q.asked_at, q.state, q.sent_on, gen_random_uuid()
                        from copied c join reports.request q on q.id = c.from_request
                        join reports.report r on r.id = c.from_report""").update();
        return database.sql("""
                        insert into reports.report (id, request, assignment, task, unit, state, filled, minutes, latest,
                            accepted) overriding system value
                        select c.report, c.request, c.assignment, c.task, r.unit, r.state, r.filled, r.minutes, latest.fact,
                            accepted.fact
                        from copied c join reports.report r on r.id = c.from_report
                        left join copied_fact latest on latest.report = c.report and latest.from_fact = r.latest
                        left join copied_fact accepted on accepted.report = c.report and accepted.from_fact = r.accepted""").update();
    }

    private void facts() {
        database.sql("""
                        insert into reports.fact (id, report, number, assignment, task, unit, day, recorded_at, actor,
                            answers, evidence, request) overriding system value
                        select c.fact, c.report, f.number, c.assignment, c.task, f.unit, f.day, f.recorded_at, f.actor,
                            f.answers, '{}', gen_random_uuid()
                        from copied_fact c join reports.fact f on f.id = c.from_fact""").update();
        database.sql("""
                        insert into reports.review (fact, reasons, reviewer, reviewed_at, request)
                        select c.fact, v.reasons, v.reviewer, v.reviewed_at, gen_random_uuid()
                        from copied_fact c join reports.review v on v.fact = c.from_fact""").update();
    }
}
