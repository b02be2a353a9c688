-- That a milestone is reached: claimed by a report, accepted or returned by a reviewer, perhaps found false later.
create table reports.milestone_claim (
    id         bigint generated always as identity primary key,
    task       bigint      not null references plan.task,
    number     integer     not null,
    report     bigint      not null references reports.report,
    unit       text        not null references directory.unit,
    day        date        not null,
    words      text        not null,
    evidence   bigint[]    not null check (cardinality(evidence) > 0),
    claimed_by text        not null,
    claimed_at timestamptz not null,
    request    uuid        not null unique
);
create index milestone_claim_by_milestone on reports.milestone_claim (task, number, id desc);

create table reports.milestone_decision (
    id         bigint generated always as identity primary key,
    claim      bigint      not null references reports.milestone_claim,
    kind       text        not null check (kind in ('ACCEPTED', 'RETURNED', 'FOUND_FALSE')),
    reason     text        not null check (kind = 'ACCEPTED' or reason <> ''),
    decided_by text        not null,
    decided_at timestamptz not null
);
create index milestone_decision_by_claim on reports.milestone_decision (claim, id desc);

do $$
declare kept text;
begin
    foreach kept in array array['milestone_claim', 'milestone_decision'] loop
        execute format('create trigger never_changes before update or delete or truncate on reports.%I
                        for each statement execute function reports.refuse_change()', kept);
    end loop;
end $$;
