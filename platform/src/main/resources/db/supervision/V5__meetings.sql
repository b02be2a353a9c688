-- The regular meetings of a body. Which meetings they make is reckoned from the calendar and never kept.
create table supervision.meeting_series (
    id          bigint      generated always as identity primary key,
    body        text        not null references directory.unit,
    name        text        not null,
    rhythm      text        not null,
    weekday     int         not null check (weekday between 1 and 7),
    begins_at   time        not null,
    since       date        not null,
    until       date        check (until >= since),
    venue       text        not null,
    chair       bigint      references directory.post,
    recorded_at timestamptz not null,
    actor       text        not null,
    request     uuid        not null unique
);
create index meeting_series_by_body on supervision.meeting_series (body);

create table supervision.series_end (
    series      bigint      primary key references supervision.meeting_series,
    last_day    date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    actor       text        not null
);

-- A meeting that somebody called or called off; how it stands is computed from its facts.
create table supervision.meeting (
    id     bigint generated always as identity primary key,
    body   text   not null references directory.unit,
    -- The day on which its series has it, before any holiday moves it.
    series bigint references supervision.meeting_series,
    slot   date,
    name   text   not null,
    unique (series, slot),
    check (num_nulls(series, slot) in (0, 2))
);
create index meeting_by_body on supervision.meeting (body);

create table supervision.meeting_fact (
    meeting     bigint      not null references supervision.meeting,
    place       int         not null check (place > 0),
    step        text        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    unit        text        references directory.unit,
    request     uuid        not null,
    -- In the city's own time.
    starts      timestamp,
    venue       text,
    chair       bigint      references directory.post,
    -- Those invited, or those who came.
    units       text[],
    text        text,
    primary key (meeting, place)
);
create index meeting_fact_by_request on supervision.meeting_fact (request);

create table supervision.meeting_pack (
    meeting     bigint      not null references supervision.meeting,
    number      int         not null check (number > 0),
    recorded_at timestamptz not null,
    actor       text        not null,
    rules       text        not null,
    content     jsonb       not null,
    primary key (meeting, number)
);

create table supervision.resolution (
    meeting     bigint      not null references supervision.meeting,
    number      int         not null check (number > 0),
    task        bigint      not null unique references plan.task,
    matter      text        not null,
    text        text        not null,
    lead        text        not null references directory.unit,
    others      text[]      not null,
    due         date        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    request     uuid        not null unique,
    primary key (meeting, number)
);

-- What stands in the way of a task of a body.
create table supervision.blocker (
    id     bigint generated always as identity primary key,
    body   text   not null references directory.unit,
    task   bigint not null references plan.task,
    raiser text   not null references directory.unit,
    owner  text   not null references directory.unit,
    text   text   not null
);
create index blocker_by_body on supervision.blocker (body);
create index blocker_by_task on supervision.blocker (task);

create table supervision.blocker_fact (
    blocker     bigint      not null references supervision.blocker,
    place       int         not null check (place > 0),
    step        text        not null,
    day         date        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    unit        text        references directory.unit,
    request     uuid        not null,
    text        text,
    -- What holds from then on.
    within      text,
    due         date,
    primary key (blocker, place),
    check (num_nulls(within, due) in (0, 2))
);
create index blocker_fact_by_request on supervision.blocker_fact (request);

-- The same as the rule BlockerLife says, for lists that ask by state.
create view supervision.blocker_standing as
select b.*, terms.due, terms.raised,
    case step.step when 'RAISED' then 'OPEN' else step.step end as state
from supervision.blocker b
join lateral (select f.step from supervision.blocker_fact f where f.blocker = b.id order by place desc limit 1) step on true
join lateral (select (array_agg(f.due order by f.place desc))[1] as due, min(f.day) as raised
    from supervision.blocker_fact f where f.blocker = b.id and f.due is not null) terms on true;

create trigger never_changes before update or delete or truncate on supervision.meeting_series
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.series_end
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.meeting
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.meeting_fact
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.meeting_pack
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.resolution
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.blocker
    for each statement execute function supervision.refuse_change();
create trigger never_changes before update or delete or truncate on supervision.blocker_fact
    for each statement execute function supervision.refuse_change();
