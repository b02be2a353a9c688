-- One request asks several units about one task with one form.
create table reports.request (
    id             bigint generated always as identity primary key,
    task           bigint      not null references plan.task,
    cause          text        not null check (cause in ('MILESTONE_DUE', 'FIGURE_DUE', 'LIGHT_TURNED', 'OFFICE_ASKS')),
    cause_words    text        not null check (cause_words <> ''),
    period_from    date        not null,
    period_to      date        not null check (period_to >= period_from),
    due            date        not null,
    urgent         boolean     not null,
    form           jsonb       not null,
    questions      int         not null,
    repeats_because text       not null,
    files          int         not null default 3,
    -- Assignments that shall answer; reports stand for them once the request is sent.
    recipients     bigint[]    not null,
    units          text[]      not null,
    asked_by       text        not null,
    asked_unit     text        references directory.unit,
    asked_at       timestamptz not null,
    state          text        not null check (state in ('WAITING', 'SENT', 'REFUSED', 'WITHDRAWN')),
    sent_on        date        check ((sent_on is null) = (state in ('WAITING', 'REFUSED'))),
    decided_by     text,
    decided_at     timestamptz,
    decision       text,
    request        uuid        not null unique
);
create index request_by_state on reports.request (state, id);
create index request_by_month on reports.request (sent_on);
-- What falls due by itself is asked once, however often the clock comes by.
create unique index asked_once on reports.request (task, cause, cause_words, period_to)
    where cause <> 'OFFICE_ASKS' and state <> 'WITHDRAWN';

-- What one assignment answers to one request. Facts say what was said; here stands what is to be done next.
create table reports.report (
    id         bigint generated always as identity primary key,
    request    bigint not null references reports.request,
    assignment bigint not null references responsibility.assignment,
    task       bigint not null,
    unit       text   not null,
    state      text   not null default 'TO_WRITE'
        check (state in ('TO_WRITE', 'DRAFTED', 'SENT', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    filled     int    not null,
    minutes    int    not null,
    draft      jsonb,
    latest     bigint,
    accepted   bigint,
    unique (request, assignment)
);
create index report_to_do on reports.report (unit, state, id);
create index report_to_review on reports.report (id) where state = 'SENT';
create index report_by_assignment on reports.report (assignment, id);

-- What was said: only ever added.
create table reports.fact (
    id          bigint generated always as identity primary key,
    report      bigint      not null references reports.report,
    number      int         not null,
    assignment  bigint      not null,
    task        bigint      not null,
    unit        text        not null,
    day         date        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    answers     jsonb       not null,
    evidence    bigint[]    not null,
    request     uuid        not null unique,
    unique (report, number)
);
create index fact_by_assignment on reports.fact (assignment, day, id);
create index fact_by_unit on reports.fact (unit, id);
create index fact_by_task on reports.fact (task, id);

-- What reviewers found: only ever added.
create table reports.review (
    id          bigint generated always as identity primary key,
    fact        bigint      not null references reports.fact,
    -- By number of the question, 0 for the whole; empty: accepted.
    reasons     jsonb,
    reviewer    text        not null,
    reviewed_at timestamptz not null,
    request     uuid        not null,
    unique (fact, request)
);

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['fact', 'review'] loop
        execute format('create trigger never_changes before update or delete or truncate on reports.%I
                        for each statement execute function reports.refuse_change()', kept);
    end loop;
end $$;
