-- Where Banyan may call out to; nothing else is ever connected to.
create table reports.feed_host (
    host     text        not null check (host = lower(host) and host <> ''),
    port     integer     not null check (port between 0 and 65535),
    added_by text        not null,
    added_at timestamptz not null,
    -- Port 0: any port of a public address. Another: that port only, of any address that is listed so.
    primary key (host, port)
);

create table reports.feed (
    id         bigint generated always as identity primary key,
    request    uuid        not null unique,
    name       text        not null unique,
    task       bigint      not null references plan.task,
    indicator  integer,
    definition jsonb       not null,
    revision   integer     not null default 1,
    active     boolean     not null default true,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index feed_by_task on reports.feed (task, indicator);

-- Sealed under the key that lies outside the database; replaced, never read out again.
create table reports.feed_secret (
    feed      bigint primary key references reports.feed,
    key_name  text        not null,
    sealed    bytea       not null,
    sealed_at timestamptz not null
);

-- When each feed is to be fetched next; a node that takes a turn moves it on by its lease.
create table reports.feed_turn (
    feed    bigint primary key references reports.feed,
    due     timestamptz not null,
    attempt integer     not null default 1
);
create index feed_turn_by_due on reports.feed_turn (due);

create table reports.feed_run (
    id       bigint generated always as identity primary key,
    feed     bigint      not null references reports.feed,
    revision integer     not null,
    request  uuid        not null unique,
    cause    text        not null check (cause in ('SCHEDULE', 'RETRY', 'PERSON', 'PUSH', 'FILE')),
    attempt  integer     not null,
    started  timestamptz not null,
    ended    timestamptz not null,
    -- Without secrets.
    address  text        not null,
    answer   text        check (answer ~ '^[0-9a-f]{64}$'),
    size     bigint      not null,
    failure  text,
    detail   text        not null,
    retry_at timestamptz,
    accepted integer     not null,
    held     integer     not null,
    same     integer     not null,
    faults   text[]      not null
);
create index feed_run_by_feed on reports.feed_run (feed, id desc);

create table reports.figure (
    id        bigint generated always as identity primary key,
    feed      bigint      not null references reports.feed,
    run       bigint      not null references reports.feed_run,
    unit      text        not null,
    day       date        not null,
    delivered text        not null,
    value     numeric     not null,
    doubts    text[]      not null,
    recorded  timestamptz not null
);
create index figure_by_feed on reports.figure (feed, unit, day, id desc);
create index figure_by_run on reports.figure (run);

-- What a person said about a figure that was held.
create table reports.figure_decision (
    figure     bigint primary key references reports.figure,
    accepted   boolean     not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);


do $$
declare kept text;
begin
    foreach kept in array array['feed_run', 'figure', 'figure_decision'] loop
        execute format('create trigger never_changes before update or delete or truncate on reports.%I
                        for each statement execute function reports.refuse_change()', kept);
    end loop;
end $$;
