-- What was drawn, under which seed and from which list: published as a whole and never drawn again in silence.
create table reports.sample (
    id          bigint generated always as identity primary key,
    period_from date        not null,
    period_to   date        not null check (period_to >= period_from),
    number      integer     not null check (number > 0),
    seed        text        not null check (seed <> ''),
    seed_source text        not null,
    -- Why it was drawn again; empty for the first.
    reason      text        not null check ((reason = '') = (number = 1)),
    drawn_by    text        not null,
    drawn_at    timestamptz not null,
    request     uuid        not null unique,
    unique (period_from, period_to, number)
);

create table reports.sample_item (
    sample  bigint  not null references reports.sample,
    place   integer not null,
    subject text    not null,
    fact    bigint  not null,
    task    bigint  not null references plan.task,
    unit    text    not null references directory.unit,
    risks   text[]  not null,
    stratum text    not null,
    share   integer not null check (share between 1 and 100),
    key     text    not null check (key ~ '^[0-9a-f]{64}$'),
    drawn   boolean not null,
    primary key (sample, place),
    unique (sample, subject)
);

-- A unit's share of a task that was closed, and what opened it again.
create table reports.closing (
    id         bigint generated always as identity primary key,
    assignment bigint      not null references responsibility.assignment,
    task       bigint      not null references plan.task,
    unit       text        not null references directory.unit,
    day        date        not null,
    reason     text        not null check (reason <> ''),
    closed_by  text        not null,
    closed_at  timestamptz not null,
    request    uuid        not null unique
);
create index closing_by_assignment on reports.closing (assignment, id desc);

-- Something to be checked on the spot, by a unit that has nothing to do with it.
create table reports.verification (
    id      bigint generated always as identity primary key,
    sample  bigint references reports.sample,
    closing bigint references reports.closing,
    subject text   not null,
    task    bigint not null references plan.task,
    unit    text   not null references directory.unit,
    -- Empty: no unit is independent of the one that reported.
    checker text   references directory.unit,
    since   date   not null,
    due     date   not null,
    check (num_nonnulls(sample, closing) = 1),
    unique (sample, subject),
    unique (closing)
);
create index verification_by_checker on reports.verification (checker, since);

create table reports.verification_outcome (
    id           bigint generated always as identity primary key,
    verification bigint      not null references reports.verification,
    truth        text        not null check (truth in ('TRUE', 'PARTLY', 'FALSE')),
    reason       text        not null check (reason <> ''),
    day          date        not null,
    recorded_by  text        not null,
    unit         text        not null references directory.unit,
    recorded_at  timestamptz not null,
    request      uuid        not null unique
);
create index verification_outcome_by_verification on reports.verification_outcome (verification, id desc);

create table reports.verification_evidence (
    outcome bigint not null references reports.verification_outcome,
    hash    text   not null references archive.kept_file,
    name    text   not null,
    kind    text   not null,
    primary key (outcome, hash)
);

create table reports.reopening (
    closing bigint      primary key references reports.closing,
    outcome bigint      not null references reports.verification_outcome,
    day     date        not null,
    at      timestamptz not null
);

do $$
declare kept text;
begin
    foreach kept in array array['sample', 'sample_item', 'closing', 'verification', 'verification_outcome',
            'verification_evidence', 'reopening'] loop
        execute format('create trigger never_changes before update or delete or truncate on reports.%I
                        for each statement execute function reports.refuse_change()', kept);
    end loop;
end $$;
