create table archive.journal (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    actor text not null,
    act text not null,
    object_kind text not null,
    object_id text not null,
    before text,
    after text,
    previous text not null unique check (previous ~ '^[0-9a-f]{64}$'),
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index journal_by_object on archive.journal (object_kind, object_id, number);
create index journal_by_kind on archive.journal (object_kind, number);
create index journal_by_actor on archive.journal (actor, number);
create index journal_by_time on archive.journal (at);

-- The end of the chain: its row lock lets one writer at a time continue, and it betrays entries cut off the end.
create table archive.journal_head (
    only_row boolean primary key default true check (only_row),
    number bigint not null,
    hash text not null
);
insert into archive.journal_head (number, hash) values (0, repeat('0', 64));

create table archive.kept_file (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    kept_at timestamptz not null
);
alter table archive.kept_file alter column content set storage external;

create function archive.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the archive is append-only', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create function archive.step() returns trigger language plpgsql as $$
begin
    if new.number <> old.number + 1 then
        raise exception 'the journal continues with number %, not %', old.number + 1, new.number
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger append_only before update or delete or truncate on archive.journal
    for each statement execute function archive.refuse();
create trigger append_only before update or delete or truncate on archive.kept_file
    for each statement execute function archive.refuse();
create trigger append_only before insert or delete or truncate on archive.journal_head
    for each statement execute function archive.refuse();
create trigger one_step before update on archive.journal_head
    for each row execute function archive.step();

alter table archive.journal enable always trigger append_only;
alter table archive.kept_file enable always trigger append_only;
alter table archive.journal_head enable always trigger append_only;
alter table archive.journal_head enable always trigger one_step;
