-- What was loaded, one row for each time; of each year the last one holds, and as of a moment the last one until then.
create table calendar.notice (
    id          bigint generated always as identity primary key,
    year        integer     not null check (year between 1949 and 2999),
    source      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index notice_by_year on calendar.notice (year, id);

create table calendar.special_day (
    notice bigint not null references calendar.notice,
    day    date   not null,
    kind   text   not null check (kind in ('HOLIDAY', 'MAKE_UP')),
    name   text   not null,
    primary key (notice, day)
);

create table calendar.office_hours (
    id          bigint generated always as identity primary key,
    hours       text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);

create function calendar.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: a later notice follows an earlier one', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on calendar.notice
    for each statement execute function calendar.refuse();
create trigger append_only before update or delete or truncate on calendar.special_day
    for each statement execute function calendar.refuse();
create trigger append_only before update or delete or truncate on calendar.office_hours
    for each statement execute function calendar.refuse();
