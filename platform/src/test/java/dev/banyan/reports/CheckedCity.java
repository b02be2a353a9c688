package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, people and accepted reports, put straight into the tables. */
record CheckedCity(JdbcClient database) {
    TaskId task() {
        return new TaskId(database.sql("insert into plan.task (title, text) values ('建学校', '新建学校。') returning id")
                .query(Long.class)
                .single());
    }

    AssignmentId assigned(TaskId task, String unit) {
        long id = database.sql("""
                        insert into responsibility.assignment (task, unit, role) values (:task, :unit, 'LEAD')
                        returning id""")
                .param("task", task.value())
                .param("unit", unit)
                .query(Long.class)
                .single();
        database.sql("""
                        insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due,
                            weight, sign_by)
                        values (:id, 1, 'ASSIGNED', '2026-01-01', now(), '督查室', gen_random_uuid(), '2030-12-31', 100,
                            '2026-01-05')""").param("id", id).update();
        return new AssignmentId(id);
    }

    void unit(String code, String parent) {
        database.sql("""
                        insert into directory.unit (code, name, short_name, english_name, kind, parent, place)
                        values (:code, :code, :code, :code, :kind, :parent, 1)""")
                .param("code", code)
                .param("kind", parent == null ? "CITY" : "DEPARTMENT")
                .param("parent", parent)
                .update();
    }

    Actor person(String name, String displayName, String unit, Role role) {
        var id = database.sql("""
                        insert into directory.person (sign_in_name, display_name, unit, roles, created_at)
                        values (:name, :display, :unit, array[:role], now()) returning id""")
                .param("name", name)
                .param("display", displayName)
                .param("unit", unit)
                .param("role", role.name())
                .query(UUID.class)
                .single();
        return new Actor(id, name, displayName, Set.of(role));
    }

    /** A report of the education office, accepted at noon of a day; its number. */
    long accepted(TaskId task, AssignmentId assignment, LocalDate day) {
        long request = database.sql("""
                        insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form,
                            questions, repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                        values (:task, 'OFFICE_ASKS', '月报', :day, :day, :day, false, '{"questions": []}', 0, '',
                            array[:assignment], '{education}', '督查室', now(), 'SENT', :day, gen_random_uuid()) returning id""")
                .param("task", task.value())
                .param("day", day)
                .param("assignment", assignment.value())
                .query(Long.class)
                .single();
        long report = database.sql("""
                        insert into reports.report (request, assignment, task, unit, state, filled, minutes)
                        values (:request, :assignment, :task, 'education', 'ACCEPTED', 0, 1) returning id""")
                .param("request", request)
                .param("assignment", assignment.value())
                .param("task", task.value())
                .query(Long.class)
                .single();
        long fact = database.sql("""
                        insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers,
                            evidence, request)
                        values (:report, 1, :assignment, :task, 'education', :day, now(), '联络员',
                            '{"clauses": [], "figures": [], "progress": null, "unchanged": false}', '{}', gen_random_uuid())
                        returning id""")
                .param("report", report)
                .param("assignment", assignment.value())
                .param("task", task.value())
                .param("day", day)
                .query(Long.class)
                .single();
        database.sql("""
                        insert into reports.review (fact, reviewer, reviewed_at, request)
                        values (:fact, '督查室', :day + time '12:00', gen_random_uuid())""").param("fact", fact).param("day", day).update();
        database.sql("update reports.report set latest = :fact, accepted = :fact where id = :report")
                .param("fact", fact)
                .param("report", report)
                .update();
        return report;
    }

    void evidence(long report) {
        String hash = java.util.HexFormat.of().formatHex(new byte[32]);
        database.sql("insert into archive.kept_file values (:hash, 'x', now()) on conflict do nothing")
                .param("hash", hash)
                .update();
        database.sql("""
                        insert into reports.evidence (report, hash, name, kind, bytes, added_by, added_at, request)
                        values (:report, :hash, '验收单.pdf', 'PDF', 1, '联络员', now(), gen_random_uuid())""").param("report", report).param("hash", hash).update();
    }
}
