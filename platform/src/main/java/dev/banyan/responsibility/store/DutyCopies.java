package dev.banyan.responsibility.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads of copied tasks in the demo city, many in one statement: as the task that was copied is led. */
@Component
public class DutyCopies {
    private final JdbcClient database;

    DutyCopies(JdbcClient database) {
        this.database = database;
    }

    /** The last plan whose tasks are assigned. */
    public long lastPlan() {
        return database.sql("""
                        select t.plan_id from plan.task t
                        where t.plan_id is not null and exists (select from responsibility.assignment done where done.task = t.id)
                        order by t.plan_id desc limit 1""").query(Long.class).optional().orElse(0L);
    }

    /** How many tasks were given a lead. */
    public int make(long outline, Long[] plans) {
        return database.sql("""
                        with led as (
                            select copy.id as task, base.id as copied from plan.task copy
                            join plan.task original on original.plan_id = :outline and original.part = copy.part
                            join responsibility.assignment base on base.task = original.id and base.role = 'LEAD'
                            where copy.plan_id = any(:plans) order by copy.id),
                        made as (
                            insert into responsibility.assignment (task, unit, role)
                            select led.task, base.unit, base.role
                            from led join responsibility.assignment base on base.id = led.copied
                            returning id, task),
                        told as (
                            insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due,
                                weight, sign_by, reason)
                            select made.id, f.place, f.step, f.day, f.recorded_at, f.actor, gen_random_uuid(), f.due, f.weight,
                                f.sign_by, f.reason
                            from made join led using (task) join responsibility.fact f on f.assignment = led.copied)
                        select count(*) from made""")
                .param("outline", outline)
                .param("plans", plans)
                .query(Integer.class)
                .single();
    }
}
