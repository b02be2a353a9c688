-- A unit asks for more time; what became of it is the decision.
create table supervision.time_request (
    id         bigint      generated always as identity primary key,
    assignment bigint      not null references responsibility.assignment,
    kind       text        not null check (kind in ('EXTENSION', 'STOP')),
    until      date        not null,
    reason     text        not null check (reason <> ''),
    progress   text        not null,
    proof      text,
    proof_name text,
    asker      uuid        not null,
    asker_name text        not null,
    asker_unit text        references directory.unit,
    asked_on   date        not null,
    asked_at   timestamptz not null,
    -- That held when it was asked.
    due        date        not null,
    signer     text        not null check (signer in ('OFFICE', 'LEADER')),
    request    uuid        not null unique,
    -- What lists ask for: whether somebody has to decide.
    waits      boolean     not null default true,
    check (num_nulls(proof, proof_name) in (0, 2))
);
create unique index time_request_waiting on supervision.time_request (assignment) where waits;
create index time_request_of on supervision.time_request (assignment, id);

create table supervision.time_decision (
    time_request bigint      primary key references supervision.time_request,
    verdict      text        not null check (verdict in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    reason       text,
    until        date,
    decider      uuid        not null,
    decider_name text        not null,
    decided_at   timestamptz not null,
    request      uuid        not null unique
);

-- A rung of the ladder that a duty came to. The row says only what is to be done next; the facts are the record.
create table supervision.rung (
    id            bigint  generated always as identity primary key,
    assignment    bigint  not null references responsibility.assignment,
    level         int     not null check (level between 0 and 7),
    cause         text    not null,
    days          int     not null,
    rules         text    not null,
    signer        text    not null check (signer in ('SYSTEM', 'OFFICE', 'LEADER')),
    state         text    not null check (state in ('PROPOSED', 'REJECTED', 'LAPSED', 'IN_FORCE', 'APPEALED', 'REVOKED', 'LIFTED',
        'RAISED', 'ENDED')),
    facts         int     not null,
    since         date    not null,
    in_force_on   date,
    until         date,
    signed_by     uuid,
    received_on   date,
    replied       boolean not null default false,
    appealed      boolean not null default false,
    lift_proposed boolean not null default false,
    kept_on       date,
    -- The official paper that went out with it.
    paper         bigint,
    paper_number  text,
    -- From blue on nothing is in force without the signature of a person.
    check (level < 2 or in_force_on is null or signed_by is not null)
);
create unique index rung_proposed on supervision.rung (assignment) where state = 'PROPOSED';
create unique index rung_in_force on supervision.rung (assignment) where state in ('IN_FORCE', 'APPEALED');
create index rung_of on supervision.rung (assignment, id);
create index rung_rejected on supervision.rung (since) where state = 'REJECTED';
create index rung_by_level on supervision.rung (level desc, since, id) where state in ('PROPOSED', 'IN_FORCE', 'APPEALED');

create table supervision.rung_fact (
    rung        bigint      not null references supervision.rung,
    place       int         not null check (place > 0),
    step        text        not null,
    day         date        not null,
    recorded_at timestamptz not null,
    person      uuid        not null,
    name        text        not null,
    unit        text        references directory.unit,
    text        text,
    until       date,
    request     uuid        not null,
    primary key (rung, place)
);
create index rung_fact_by_request on supervision.rung_fact (request);

-- What the nightly run did; a run that changed nothing leaves a row on its first time of a day only.
create table supervision.nightly_run (
    id       bigint      generated always as identity primary key,
    day      date        not null,
    at       timestamptz not null,
    looked   int         not null,
    issued   int         not null,
    proposed int         not null,
    lifted   int         not null,
    ended    int         not null,
    lapsed   int         not null
);
create index nightly_run_by_day on supervision.nightly_run (day);

-- The lead unit asks the others whether the task may be closed.
create table supervision.co_signing (
    id         bigint      generated always as identity primary key,
    assignment bigint      not null references responsibility.assignment,
    task       bigint      not null references plan.task,
    rule       text        not null check (rule in ('ALL_PARTS', 'LEAD_DECLARES', 'EACH_OWN')),
    reason     text        not null check (reason <> ''),
    report     bigint      not null,
    asker      uuid        not null,
    asker_name text        not null,
    asker_unit text        references directory.unit,
    asked_on   date        not null,
    asked_at   timestamptz not null,
    -- Until then those who say nothing are waited for, where the lead unit declares.
    answer_by  date        not null,
    request    uuid        not null unique,
    waits      boolean     not null default true
);
create unique index co_signing_waiting on supervision.co_signing (task) where waits;
create index co_signing_of on supervision.co_signing (assignment, id);

create table supervision.co_signature (
    co_signing bigint      not null references supervision.co_signing,
    assignment bigint      not null references responsibility.assignment,
    unit       text        not null references directory.unit,
    agrees     boolean     not null,
    text       text,
    person     uuid        not null,
    name       text        not null,
    signed_at  timestamptz not null,
    request    uuid        not null unique,
    primary key (co_signing, assignment),
    check (agrees or text is not null)
);

create table supervision.co_signing_end (
    co_signing   bigint      primary key references supervision.co_signing,
    verdict      text        not null check (verdict in ('CLOSED', 'RETURNED', 'WITHDRAWN')),
    reason       text,
    decider      uuid        not null,
    decider_name text        not null,
    decided_at   timestamptz not null,
    request      uuid        not null unique
);

do $$
declare kept text;
begin
    foreach kept in array array['time_decision', 'rung_fact', 'nightly_run', 'co_signature', 'co_signing_end'] loop
        execute format('create trigger never_changes before update or delete or truncate on supervision.%I
                        for each statement execute function supervision.refuse_change()', kept);
    end loop;
end $$;
