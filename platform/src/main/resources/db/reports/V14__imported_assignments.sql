-- Of which assignments the rows of a file speak, so that whoever keeps their lights need not look through a million of them.
alter table reports.report_import add column assignments bigint[];
