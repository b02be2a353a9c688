-- What an observer asks about a task; how it stands is computed from its facts.
create table supervision.question (
    id         bigint generated always as identity primary key,
    task       bigint not null references plan.task,
    -- A person, or a program by its token.
    asker      uuid   not null,
    asker_name text   not null,
    asker_unit text   references directory.unit,
    text       text   not null
);
create index question_by_task on supervision.question (task);
create index question_by_asker on supervision.question (asker);

create table supervision.fact (
    question    bigint      not null references supervision.question,
    place       int         not null check (place > 0),
    step        text        not null,
    day         date        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    unit        text        references directory.unit,
    -- The unit that was answered for.
    lead        text        references directory.unit,
    request     uuid        not null,
    text        text,
    -- What holds from then on.
    within      text,
    due         date,
    primary key (question, place),
    check (num_nulls(within, due) in (0, 2))
);
create index fact_by_request on supervision.fact (request);

-- The same as the rule LifeCycle says, for lists that ask by state.
create view supervision.standing as
select q.*, terms.due,
    case step.step when 'ASKED' then 'AWAITING'
        when 'ANSWERED' then case when exists (select from supervision.fact f
            where f.question = q.id and f.step = 'REOPENED') then 'ANSWERED_AGAIN' else 'ANSWERED' end
        else step.step end as state
from supervision.question q
join lateral (select f.step from supervision.fact f where f.question = q.id and f.step <> 'DUE_MOVED'
    order by place desc limit 1) step on true
join lateral (select f.due from supervision.fact f where f.question = q.id and f.due is not null
    order by place desc limit 1) terms on true;

create function supervision.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

create trigger never_changes before update or delete or truncate on supervision.question
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.fact
    for each statement execute function supervision.refuse_change();
