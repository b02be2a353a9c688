-- What this database is for; decided at its first start and never changed.
create table purpose (
    only_row boolean primary key default true check (only_row),
    purpose  text not null check (purpose in ('DEMO', 'CITY'))
);
