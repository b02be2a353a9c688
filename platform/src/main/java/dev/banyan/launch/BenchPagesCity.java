package dev.banyan.launch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A city of many tasks (大城市), told in a few statements: under the tasks of the demo plan so many more, each led by one unit of
 * the city since some day of 2024 and due on some day of 2025 to 2027, each asked for a report in the last two quarters of 2025;
 * nineteen of twenty answered the first time and four of five the second.
 */
final class BenchPagesCity {
    private static final String TASKS = """
            insert into plan.task (parent, title, text)
            select above.id, (array['完成', '推进', '落实', '建成'])[n %% 4 + 1] || (array['道路', '学校', '医院', '园区', '河道'])[n %% 5 + 1]
                || '测量任务' || n, '按计划推进第' || n || '项工作。'
            from generate_series(1, %1$d) n
            join (select id, row_number() over (order by id) - 1 as place, count(*) over () as many
                from plan.task where plan_id is not null) above on above.place = n %% above.many
            order by n""";

    private static final String ASSIGNMENTS = """
            insert into responsibility.assignment (task, unit, role)
            select t.id, u.code, 'LEAD' from plan.task t
            join (select code, row_number() over (order by code) - 1 as place, count(*) over () as many
                from directory.unit where kind in ('DEPARTMENT', 'COUNTY', 'ZONE') and until is null) u
                on u.place = t.id % u.many
            where t.parent is not null order by t.id""";

    private static final String SIGNED = """
            insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due, weight, sign_by)
            select id, 1, 'ASSIGNED', date '2024-01-02' + (id % 300)::int, timestamptz '2024-01-02 10:00+08' + id % 300 * interval '1 day',
                '测量', gen_random_uuid(), date '2025-06-30' + (id * 7 % 900)::int, 1, date '2024-01-12' + (id % 300)::int
            from responsibility.assignment
            union all
            select id, 2, 'SIGNED', date '2024-01-08' + (id % 300)::int, timestamptz '2024-01-08 10:00+08' + id % 300 * interval '1 day',
                '测量', gen_random_uuid(), null, null, null
            from responsibility.assignment""";

    private static final String REQUESTS = """
            insert into reports.request (id, task, cause, cause_words, period_from, period_to, due, urgent, form, questions,
                repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request) overriding system value
            select a.id * 2 + quarter, a.task, 'OFFICE_ASKS', '测量', began, (began + interval '3 months')::date - 1,
                (began + interval '3 months')::date + 9, false, '{"questions": [{"number": 1, "text": "推进工作"}]}', 1, '',
                array[a.id], array[a.unit], '测量', began + interval '80 days', 'SENT', began + 80, gen_random_uuid()
            from responsibility.assignment a
            cross join (values (0, date '2025-07-01'), (1, date '2025-10-01')) quarters (quarter, began)""";

    /** Whether a request was answered. */
    private static final String ANSWERED = "case when q.id % 2 = 0 then q.task % 20 <> 0 else q.task % 5 <> 0 end";

    private static final String REPORTS = """
            insert into reports.report (id, request, assignment, task, unit, state, filled, minutes, latest)
                overriding system value
            select q.id, q.id, q.recipients[1], q.task, q.units[1], case when answered then 'SENT' else 'TO_WRITE' end, 0, 5,
                case when answered then q.id end
            from (select *, %s as answered from reports.request q) q""".formatted(ANSWERED);

    private static final String FACTS = """
            insert into reports.fact (id, report, number, assignment, task, unit, day, recorded_at, actor, answers, evidence,
                request) overriding system value
            select q.id, q.id, 1, q.recipients[1], q.task, q.units[1], q.period_to, q.period_to + interval '2 days', '测量',
                ('{"clauses": [{"question": 1, "standing": "IN_PROGRESS", "words": "按计划推进"}], "figures": [], "unchanged": false, "progress": '
                    || (q.task * 13 % 50 + q.id % 2 * 30) || '}')::jsonb, '{}', gen_random_uuid()
            from reports.request q where\s""" + ANSWERED;

    private static final String NUMBERS = """
            select setval(pg_get_serial_sequence('reports.request', 'id'), (select max(id) from reports.request)),
                setval(pg_get_serial_sequence('reports.report', 'id'), (select max(id) from reports.report)),
                setval(pg_get_serial_sequence('reports.fact', 'id'), (select max(id) from reports.fact))""";

    private BenchPagesCity() {}

    /** Tells the city unless it was told before. */
    static void tell(Connection connection, int tasks) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var told = statement.executeQuery("select exists (select from reports.fact)")) {
                told.next();
                if (told.getBoolean(1)) {
                    return;
                }
            }
            connection.setAutoCommit(false);
            statement.execute(TASKS.formatted(tasks));
            statement.execute(ASSIGNMENTS);
            statement.execute(SIGNED);
            statement.execute(REQUESTS);
            statement.execute(REPORTS);
            statement.execute(FACTS);
            statement.execute(NUMBERS);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
