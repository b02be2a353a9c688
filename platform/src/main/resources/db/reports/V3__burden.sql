-- What somebody already gives or a system already holds.
create table reports.field (
    id       bigint generated always as identity primary key,
    key      text        not null,
    name     text        not null,
    measure  text,
    owner    text        not null references directory.unit,
    task     bigint      references plan.task,
    source   text        not null,
    added_by text        not null,
    added_at timestamptz not null,
    ended_at timestamptz
);
create unique index field_once on reports.field (key, owner, coalesce(task, 0)) where ended_at is null;

-- The newest row of a unit holds.
create table reports.budget (
    unit       text        not null references directory.unit,
    decided_at timestamptz not null,
    requests   int         not null check (requests >= 0),
    minutes    int         not null check (minutes >= 0),
    decided_by text        not null,
    primary key (unit, decided_at)
);

create table reports.cadence (
    task    bigint primary key references plan.task,
    cadence text   not null check (cadence in ('NONE', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
    since   date   not null
);
