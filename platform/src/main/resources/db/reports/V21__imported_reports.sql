-- What was reported before Banyan: each file is taken in once.
create table reports.report_import (
    hash        text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    imported_by text        not null,
    imported_at timestamptz not null,
    added       int         not null,
    same        int         not null,
    refused     int         not null
);
create trigger never_changes before update or delete or truncate on reports.report_import
    for each statement execute function reports.refuse_change();

alter table reports.request drop constraint request_cause_check;
alter table reports.request add constraint request_cause_check
    check (cause in ('MILESTONE_DUE', 'FIGURE_DUE', 'LIGHT_TURNED', 'OFFICE_ASKS', 'IMPORTED'));
