-- What was reported before Banyan is a fact without a report: nobody asked for it here, and nobody has anything left to do about it.
alter table reports.fact
    alter column report drop not null,
    alter column request drop not null,
    -- What the file says of an earlier report; empty for what was sent here, which reviewers decide.
    add column accepted_before boolean,
    add check (num_nulls(report, request) in (0, 2)),
    add check ((report is null) = (accepted_before is not null));

-- Millions of earlier reports need the way by assignment and day; all others are for what was sent here.
alter table reports.fact drop constraint fact_request_key;
create unique index fact_of_request on reports.fact (request) where request is not null;
alter table reports.fact drop constraint fact_report_number_key;
create unique index fact_of_report on reports.fact (report, number) where report is not null;
drop index reports.fact_by_unit;
create index fact_by_unit on reports.fact (unit, id) where report is not null;
drop index reports.fact_by_task;
create index fact_by_task on reports.fact (task, id) where report is not null;

-- Nothing looks for the reports of an assignment; who looks for what it said goes by its facts.
drop index reports.report_by_assignment;

-- Between which days the rows of a file lie: only there can rows of another one stand already.
alter table reports.report_import add column first_day date, add column last_day date,
    -- Its facts have numbers after the one and up to the other.
    add column after_fact bigint, add column last_fact bigint;

-- Taken in by an earlier build: ordinary reports, so they stay what the office asked for.
update reports.request set cause = 'OFFICE_ASKS' where cause = 'IMPORTED';
alter table reports.request drop constraint request_cause_check;
alter table reports.request add constraint request_cause_check
    check (cause in ('MILESTONE_DUE', 'FIGURE_DUE', 'LIGHT_TURNED', 'OFFICE_ASKS'));
