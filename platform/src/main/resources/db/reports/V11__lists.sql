-- Lists are ordered by what the request says: a report keeps its day and its haste beside its state, so that one index leads to a page.
alter table reports.report add column due date, add column urgent boolean;
update reports.report r set due = q.due, urgent = q.urgent from reports.request q where q.id = r.request;
alter table reports.report alter column due set not null, alter column urgent set not null;

create function reports.as_requested() returns trigger language plpgsql as $$
begin
    select q.due, q.urgent into new.due, new.urgent from reports.request q where q.id = new.request;
    return new;
end $$;
-- Whoever writes many rows gives both and spares the look.
create trigger as_requested before insert on reports.report
    for each row when (new.due is null or new.urgent is null) execute function reports.as_requested();

create function reports.due_moved() returns trigger language plpgsql as $$
begin
    update reports.report set due = new.due where request = new.id;
    return null;
end $$;
create trigger due_moved after update of due on reports.request
    for each row when (new.due <> old.due) execute function reports.due_moved();

drop index reports.report_to_do;
drop index reports.report_to_review;
create index report_open on reports.report (urgent desc, due, id) where state in ('TO_WRITE', 'DRAFTED', 'RETURNED');
create index report_open_of_unit on reports.report (unit, urgent desc, due, id) include (state)
    where state in ('TO_WRITE', 'DRAFTED', 'RETURNED');
create index report_sent on reports.report (urgent desc, due, id) include (unit) where state = 'SENT';
create index report_by_due on reports.report (due desc, id desc);
create index report_of_unit on reports.report (unit, due desc, id desc);

drop index reports.request_by_state;
create index request_waiting on reports.request (id desc) where state = 'WAITING';
create index request_newest on reports.request ((state = 'WAITING') desc, id desc);
create index request_of_units on reports.request using gin (units);
create index request_of_asker on reports.request (asked_unit, id);

-- What was said and a check on the spot found false: the report goes back to review. Only ever added.
create table reports.found_false (
    id      bigint generated always as identity primary key,
    report  bigint      not null references reports.report,
    fact    bigint      not null references reports.fact,
    outcome bigint      not null references reports.verification_outcome,
    unit    text        not null,
    at      timestamptz not null,
    unique (fact, outcome)
);
create index found_false_by_report on reports.found_false (report);
create trigger never_changes before update or delete or truncate on reports.found_false
    for each statement execute function reports.refuse_change();

-- The accepted report that shows why a duty was closed; older closings name none.
alter table reports.closing add column report bigint references reports.report;
