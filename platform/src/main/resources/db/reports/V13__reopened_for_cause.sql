-- What was closed may come up again without anybody having found it false: then somebody says why.
alter table reports.reopening
    alter column outcome drop not null,
    add column reason text,
    add check (num_nonnulls(outcome, reason) = 1);
