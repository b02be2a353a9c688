-- What was asked of an assignment is read anew with every report about it.
create index report_by_assignment on reports.report (assignment);
