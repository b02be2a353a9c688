-- What shapes the entries of a register, as it was written; a change is a new version, entries keep the one they were entered under.
create table plan.register_type (
    code    text        not null,
    version integer     not null check (version > 0),
    text    text        not null,
    -- Came with Banyan; a newer text that comes with it takes the place of an older one only as long as no office wrote its own.
    shipped boolean     not null,
    set_by  text        not null,
    set_at  timestamptz not null,
    request uuid        not null unique,
    primary key (code, version)
);

-- A task that was entered on a register. Who may not know what it says sees the words of the task alone.
create table plan.entry (
    task         bigint      primary key references plan.task,
    register     text        not null,
    version      integer     not null,
    year         integer     not null,
    place        integer     not null check (place > 0),
    number       text        not null,
    title        text        not null,
    text         text        not null,
    fields       jsonb       not null,
    due          date        not null,
    entered_on   date        not null,
    entered_at   timestamptz not null,
    entered_by   text        not null,
    entered_unit text        references directory.unit,
    request      uuid        not null unique,
    foreign key (register, version) references plan.register_type,
    unique (register, year, place)
);
create index entry_by_register on plan.entry (register, task);
create index entry_words on plan.entry using gin ((number || ' ' || title || ' ' || text) gin_trgm_ops);

-- A matter is a draft until it was listed; its task counts from then on.
create table plan.listing (
    task      bigint      primary key references plan.entry,
    day       date        not null,
    listed_at timestamptz not null,
    listed_by text        not null,
    request   uuid        not null unique
);

do $$
declare kept text;
begin
    foreach kept in array array['register_type', 'entry', 'listing'] loop
        execute format('create trigger never_changes before update or delete or truncate on plan.%I
                        for each statement execute function plan.refuse_change()', kept);
    end loop;
end $$;
