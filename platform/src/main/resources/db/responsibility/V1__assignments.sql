-- One task at one unit in one role; how it stands is computed from its facts.
create table responsibility.assignment (
    id       bigint generated always as identity primary key,
    task     bigint not null references plan.task,
    unit     text   not null references directory.unit,
    role     text   not null check (role in ('LEAD', 'CO_LEAD', 'SUPPORT', 'SUPERVISE', 'GUIDE')),
    -- The unit that broke the task out of its own; empty: the office.
    assigner text   references directory.unit
);
create index assignment_by_task on responsibility.assignment (task);
create index assignment_by_unit on responsibility.assignment (unit);

create table responsibility.fact (
    assignment   bigint      not null references responsibility.assignment,
    place        int         not null check (place > 0),
    step         text        not null,
    day          date        not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    request      uuid        not null,
    -- What holds from then on.
    due          date,
    weight       int         check (weight between 0 and 100),
    sign_by      date,
    sign_by_time time,
    leader       bigint,
    liaison      bigint,
    reason       text,
    other        bigint      references responsibility.assignment,
    primary key (assignment, place),
    check (num_nulls(due, weight, sign_by) in (0, 3))
);
create index fact_by_request on responsibility.fact (request);

-- The same as the rule LifeCycle says, for lists that ask by state.
create view responsibility.standing as
select a.*, case step.step when 'REASSIGNED' then 'ASSIGNED' else step.step end as state, terms.due, terms.sign_by
from responsibility.assignment a
join lateral (select f.step from responsibility.fact f where f.assignment = a.id and f.step <> 'CHANGED'
    order by place desc limit 1) step on true
join lateral (select f.due, f.sign_by from responsibility.fact f where f.assignment = a.id and f.due is not null
    order by place desc limit 1) terms on true;

create function responsibility.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['assignment', 'fact'] loop
        execute format('create trigger never_changes before update or delete or truncate on responsibility.%I
                        for each statement execute function responsibility.refuse_change()', kept);
    end loop;
end $$;
