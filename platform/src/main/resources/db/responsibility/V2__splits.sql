-- How a unit broke its task down; a new version for each new split, the old ones stay.
create table responsibility.split (
    task        bigint      not null references plan.task,
    version     int         not null check (version > 0),
    unit        text        not null references directory.unit,
    -- The number that was split; empty if only work was.
    measure     text,
    comparator  text,
    target      numeric,
    target_unit text,
    rule        text,
    reason      text,
    day         date        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    request     uuid        not null unique,
    primary key (task, version),
    check (num_nulls(measure, comparator, target, rule) in (0, 4))
);

create table responsibility.share (
    task    bigint not null,
    version int    not null,
    child   bigint not null references plan.task,
    place   int    not null,
    title   text   not null,
    text    text   not null,
    unit    text   not null references directory.unit,
    due     date   not null,
    weight  int    not null check (weight between 1 and 100),
    figure  numeric,
    primary key (task, version, child),
    foreign key (task, version) references responsibility.split
);
create index share_by_child on responsibility.share (child);

create trigger never_changes before update or delete or truncate on responsibility.split
    for each statement execute function responsibility.refuse_change();
create trigger never_changes before update or delete or truncate on responsibility.share
    for each statement execute function responsibility.refuse_change();
