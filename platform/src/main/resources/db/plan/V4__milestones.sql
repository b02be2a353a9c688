-- The steps of a task, kept by versions: setting them again adds a version, and a milestone keeps its number in all of them.
create table plan.roadmap (
    task    bigint      not null references plan.task,
    version integer     not null check (version > 0),
    request uuid        not null unique,
    reason  text        not null,
    set_by  text        not null,
    set_at  timestamptz not null,
    primary key (task, version)
);

create table plan.milestone (
    task    bigint  not null,
    version integer not null,
    number  integer not null check (number > 0),
    wording text    not null,
    due     date    not null,
    weight  integer not null check (weight between 1 and 100),
    proof   text    not null,
    primary key (task, version, number),
    foreign key (task, version) references plan.roadmap
);
create index milestone_by_due on plan.milestone (due);

create trigger never_changes before update or delete or truncate on plan.roadmap
    for each statement execute function plan.refuse_change();
create trigger never_changes before update or delete or truncate on plan.milestone
    for each statement execute function plan.refuse_change();
