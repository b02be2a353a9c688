-- What follows from results for a unit. Nothing is ever changed or taken away.
create table assessment.consequence (
    id     bigint generated always as identity primary key,
    kind   text   not null check (kind in ('COMMENDATION', 'RECTIFICATION', 'INTERVIEW', 'REFERRAL')),
    unit   text   not null references directory.unit,
    scheme text   not null,
    year   int    not null check (year between 1990 and 2079),
    -- The round it rests on, where there is one.
    round  bigint references assessment.round
);
create index consequence_by_unit on assessment.consequence (unit);

create table assessment.consequence_fact (
    consequence  bigint      not null references assessment.consequence,
    place        int         not null check (place > 0),
    step         text        not null,
    day          date        not null,
    recorded_at  timestamptz not null,
    person       uuid        not null,
    name         text        not null,
    unit         text        references directory.unit,
    request      uuid        not null unique,
    text         text        not null,
    -- What begins with it: the last day to reply, or to rectify.
    due          date,
    -- Whether it was found that a fault made while trying is to be tolerated, and why.
    tolerated    boolean,
    ground       text,
    -- To whom it was handed over, and under which number.
    handed_to    text,
    paper        text,
    primary key (consequence, place),
    check (num_nulls(tolerated, ground) in (0, 2)),
    check (num_nulls(handed_to, paper) in (0, 2))
);

-- The same as the rule ConsequenceLife says, for lists that ask by state.
create view assessment.consequence_standing as
select c.*, last.state, last.due
from assessment.consequence c
join lateral (
    select case f.step when 'SIGNED' then 'NOTICED' when 'UPHELD' then 'DECIDED' when 'RETURNED' then 'DECIDED'
        else f.step end as state, f.due
    from assessment.consequence_fact f where f.consequence = c.id order by place desc limit 1) last on true;

create function assessment.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

create trigger never_changes before update or delete or truncate on assessment.consequence
    for each statement execute function assessment.refuse_change();
create trigger never_changes before update or delete or truncate on assessment.consequence_fact
    for each statement execute function assessment.refuse_change();
