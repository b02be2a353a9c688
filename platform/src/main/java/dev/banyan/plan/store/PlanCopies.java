package dev.banyan.plan.store;

import dev.banyan.plan.PlanId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies of the demo city's outline, many in one statement: its tasks with the parts that hold them. */
@Component
public class PlanCopies {
    private static final String TITLE = "演示计划 第";

    private final JdbcClient database;

    PlanCopies(JdbcClient database) {
        this.database = database;
    }

    /** How many there are. */
    public int made() {
        return database.sql("select count(*) from plan.version where title like :title || '%'")
                .param("title", TITLE)
                .query(Integer.class)
                .single();
    }

    /** Those made after a plan, some of them; empty if there are none. */
    public Long[] after(long plan, int most) {
        return database.sql("""
                        select plan_id from plan.version where plan_id > :plan and title like :title || '%'
                        order by plan_id limit :most""")
                .param("plan", plan)
                .param("title", TITLE)
                .param("most", most)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** @param first number of the first copy, which its title tells */
    public void make(PlanId outline, int first, int count) {
        var plans = numbers("plan", count);
        var drafts = numbers("draft", count);
        run("insert into plan.plan (id) overriding system value select unnest(:plans)", outline, plans, drafts, first);
        run("""
                insert into plan.draft (id, document_id, starting, state, opened_by, opened_at) overriding system value
                select made.id, d.document_id, d.starting, 'APPROVED', d.opened_by, d.opened_at
                from unnest(:drafts) made (id), plan.version v join plan.draft d on d.id = v.draft_id
                where v.plan_id = :outline and v.number = 1""", outline, plans, drafts, first);
        run("""
                insert into plan.version
                select made.id, 1, '演示计划 第' || (:first + made.place - 1) || '份', v.document_id, made.draft, v.last_number,
                    v.approved_by, v.approved_at
                from unnest(:plans, :drafts) with ordinality made (id, draft, place), plan.version v
                where v.plan_id = :outline and v.number = 1""", outline, plans, drafts, first);
        run("""
                with recursive kept as (
                    select * from plan.part where plan_id = :outline and version = 1 and kind = 'TASK'
                    union
                    select above.* from plan.part above join kept
                        on (above.plan_id, above.version, above.number) = (kept.plan_id, kept.version, kept.parent))
                insert into plan.part
                select made.id, 1, number, position, parent, kind, label, title, text, start_at, end_at, '{}'
                from unnest(:plans) made (id), kept""", outline, plans, drafts, first);
        run("""
                insert into plan.indicator
                select p.plan_id, 1, i.number, i.part, i.name, i.comparator, i.value, i.max, i.printed, i.unit, i.basis,
                    i.deadline, i.recurrence, i.aspirational, i.start_at, i.end_at, '{}'
                from plan.indicator i join plan.part p on p.plan_id = any(:plans) and p.number = i.part
                where i.plan_id = :outline and i.version = 1""", outline, plans, drafts, first);
        run("""
                insert into plan.task (plan_id, part)
                select plan_id, number from plan.part where plan_id = any(:plans) and kind = 'TASK'
                order by plan_id, position""", outline, plans, drafts, first);
    }

    private void run(String sql, PlanId outline, Long[] plans, Long[] drafts, int first) {
        var statement = database.sql(sql);
        statement = sql.contains(":outline") ? statement.param("outline", outline.value()) : statement;
        statement = sql.contains(":plans") ? statement.param("plans", plans) : statement;
        statement = sql.contains(":drafts") ? statement.param("drafts", drafts) : statement;
        statement = sql.contains(":first") ? statement.param("first", first) : statement;
        statement.update();
    }

    private Long[] numbers(String table, int count) {
        List<Long> numbers = database.sql(
                        "select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", "plan." + table)
                .param("count", count)
                .query(Long.class)
                .list();
        return numbers.toArray(Long[]::new);
    }
}
