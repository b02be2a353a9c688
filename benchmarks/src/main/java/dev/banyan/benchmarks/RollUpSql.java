package dev.banyan.benchmarks;

import java.util.List;

/**
 * The same city in tables, and the least that a system on SQL has to do with it (SQL 汇总): the latest report of each leaf until today, a
 * light by the due day, and weighted progress and lights of every level above. No events, targets, milestones, silence, units or reasons.
 */
final class RollUpSql {
    private static final int BRANCH = 259;

    private final boolean duck;
    private final int tasks;

    RollUpSql(String who, int tasks) {
        duck = who.equals("duckdb");
        this.tasks = tasks / BRANCH * BRANCH;
    }

    /** PostgreSQL uses one: more of them changed nothing there. */
    List<Integer> threads() {
        return duck ? List.of(1, 2) : List.of(1);
    }

    List<String> use(int threads) {
        return duck ? List.of("set threads = " + threads) : List.of("set work_mem = '512MB'", "set jit = off");
    }

    List<String> setUp() {
        String hash = duck
                ? "create or replace macro u(id, k, m) as (((xor(x(id, k), x(id, k) >> 15) * 1274126177) & 4294967295) >> 9) % m"
                : "create or replace function u(id bigint, k int, m int) returns int language sql immutable parallel safe as"
                        + " $$ select (((((x # (x >> 15)) * 1274126177) & 4294967295) >> 9) % m)::int"
                        + " from (select (id * 2654435761 + k::bigint * 805459861) & 4294967295 as x) s $$";
        var rows = List.of(
                "drop table if exists report",
                "drop table if exists item",
                "create table item as select i as id, case level when 0 then null when 1 then i - k when 2 then i - 1 - j"
                        + " else i - j % 7 end as parent, level, 1 + u(i, 3, 10) as weight,"
                        + " date '2025-11-01' + (u(i, 6, 60) + 200 + u(i, 9, 480))::int as due from (select *, case"
                        + " when k = 0 then 0 when (k - 1) % 43 = 0 then 1 when j % 7 = 0 then 2 else 3 end as level"
                        + " from (select i, k, (k - 1) % 43 - 1 as j from (select i, i % 259 as k from "
                        + series("i", tasks)
                        + ") a) b) c",
                "create table report as select i as item, m as period,"
                        + " date '2025-11-01' + (30 * (m + 1) + u(i, 16, 25))::int as day,"
                        + " least(100, (2 + u(i, 15, 9)) * (m + 1))::real as progress from " + series("i", tasks) + ", "
                        + series("m", 12));
        return duck
                ? concat(
                        List.of(
                                "set memory_limit = '4GB'",
                                "create or replace macro x(id, k) as ((id * 2654435761 + k * 805459861::bigint) & 4294967295)",
                                hash),
                        rows)
                : concat(
                        List.of(hash),
                        concat(
                                rows,
                                List.of(
                                        "alter table item add primary key (id)",
                                        "alter table report add primary key (item, period)",
                                        "vacuum analyze item",
                                        "vacuum analyze report")));
    }

    private String series(String name, int count) {
        return duck
                ? "(select unnest(range(0, " + count + "))::bigint as " + name + ") s" + name
                : "(select " + name + " from generate_series(0, " + (count - 1) + ") " + name + ") s" + name;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    String rollUp() {
        String latest = duck
                ? "join (select item, arg_max(progress, day) as progress from report where day <= date '2026-11-23' group by item) r"
                        + " on r.item = p.id"
                : "cross join lateral (select progress from report r where r.item = p.id and day <= date '2026-11-23'"
                        + " order by period desc limit 1) r";
        String leaves = "select p.id, p.parent, p.level, p.weight, r.progress, case when r.progress >= 100 then 0"
                + " when date '2026-11-23' > p.due then 2 when p.due - date '2026-11-23' <= 7 then 1 else 0 end as light"
                + " from item p " + latest + " where p.level = 3";
        String all = "select id, level, progress, light from ";
        return (duck
                        ? "create or replace temp table rolled as "
                        : "drop table if exists rolled; create temp table rolled as ")
                + "with l3 as materialized (" + leaves + "), l2 as materialized (" + above("l3")
                + "), l1 as materialized ("
                + above("l2") + "), l0 as materialized (" + above("l1") + ") " + all + "l3 union all " + all
                + "l2 union all " + all + "l1 union all " + all + "l0";
    }

    private static String above(String children) {
        return "select p.id, p.parent, p.level, p.weight, s.progress,"
                + " case when s.red >= 0.3 * s.weight then 2 when s.red + s.yellow > 0 then 1 else 0 end as light from item p join"
                + " (select parent, sum(weight * progress) / sum(weight) as progress, sum(weight) as weight,"
                + " coalesce(sum(weight) filter (where light = 2), 0) as red,"
                + " coalesce(sum(weight) filter (where light = 1), 0) as yellow from " + children
                + " group by parent) s on s.parent = p.id";
    }
}
