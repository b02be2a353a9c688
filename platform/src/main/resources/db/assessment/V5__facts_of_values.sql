-- What went into a value one by one, each with its sentence and its page.
alter table assessment.value add column facts jsonb not null default '[]';
