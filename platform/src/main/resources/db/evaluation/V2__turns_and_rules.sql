-- A notice in a writer's transaction makes all writers wait for each other's commits: who first reads a change tells it.
create or replace function evaluation.note_facts() returns trigger language plpgsql as $$
declare touched bigint[];
begin
    execute 'select array_agg(distinct id) from (' || tg_argv[0] || ') as touched (id)' into touched;
    if touched is not null then
        insert into evaluation.change (assignments) values (touched);
    end if;
    return null;
end $$;

create or replace function evaluation.note_tables() returns trigger language plpgsql as $$
declare matters boolean;
begin
    execute 'select exists (select from added where ' || tg_argv[0] || ')' into matters;
    if matters then
        insert into evaluation.change default values;
    end if;
    return null;
end $$;

-- The light of each assignment that was announced last, so that each turn is announced once, by whichever node sees it first.
create table evaluation.light_shown (
    assignment bigint primary key references responsibility.assignment,
    light      text   not null check (light in ('NONE', 'GREEN', 'YELLOW', 'RED')),
    -- As of which day and which change it was seen: a node that lags behind does not turn it back.
    day        date   not null,
    change     bigint not null
);

create table evaluation.light_turned (
    id         bigint      generated always as identity primary key,
    assignment bigint      not null references responsibility.assignment,
    before     text        not null,
    after      text        not null,
    day        date        not null,
    at         timestamptz not null,
    check (before <> after)
);
create index light_turned_by_assignment on evaluation.light_turned (assignment, id desc);
create index light_turned_by_day on evaluation.light_turned (day);

-- By which rules the city is evaluated from a day on; of two for one day the later one holds.
create table evaluation.rule_choice (
    id        bigint      generated always as identity primary key,
    rules     text        not null,
    since     date        not null,
    reason    text        not null check (reason <> ''),
    chosen_by text        not null,
    chosen_at timestamptz not null,
    request   uuid        not null unique
);
create trigger lights after insert on evaluation.rule_choice referencing new table as added
    for each statement execute function evaluation.note_tables('true');

create function evaluation.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['light_turned', 'rule_choice'] loop
        execute format('create trigger never_changes before update or delete or truncate on evaluation.%I
                        for each statement execute function evaluation.refuse_change()', kept);
    end loop;
end $$;
