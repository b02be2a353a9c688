-- A survey or a panel may end before its last day, or be taken back; then its key is free again.
alter table assessment.survey
    add column ended      text check (ended in ('ENDED', 'WITHDRAWN')),
    add column ended_on   date,
    add column end_reason text,
    add column ended_by   text,
    add column ended_at   timestamptz,
    add check (num_nulls(ended, ended_on, end_reason, ended_by, ended_at) in (0, 5)),
    drop constraint survey_year_key_key;
create unique index survey_key on assessment.survey (year, key) where ended is distinct from 'WITHDRAWN';

alter table assessment.panel
    add column ended      text check (ended in ('ENDED', 'WITHDRAWN')),
    add column ended_on   date,
    add column end_reason text,
    add column ended_by   text,
    add column ended_at   timestamptz,
    add check (num_nulls(ended, ended_on, end_reason, ended_by, ended_at) in (0, 5)),
    drop constraint panel_year_key_key;
create unique index panel_key on assessment.panel (year, key) where ended is distinct from 'WITHDRAWN';
