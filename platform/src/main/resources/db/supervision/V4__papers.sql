-- The last number given in a series and a year; whoever gives the next one holds the row until the paper is kept too.
create table supervision.paper_series (
    series text not null,
    year   int  not null,
    last   int  not null default 0 check (last >= 0),
    primary key (series, year)
);

-- What a kind of paper looks like: the newest version holds. Kinds without a row are as shipped.
create table supervision.paper_template (
    kind        text        not null,
    version     int         not null check (version > 0),
    text        text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    request     uuid        not null unique,
    primary key (kind, version)
);

create table supervision.paper (
    id          bigint generated always as identity primary key,
    series      text        not null,
    year        int         not null,
    place       int         not null check (place > 0),
    kind        text        not null,
    title       text        not null,
    unit        text        not null references directory.unit,
    signer      text        not null,
    day         date        not null,
    openness    text        not null,
    -- Digest under which the archive keeps what stands on it.
    content     text        not null,
    -- Version of the template; 0 for the one shipped.
    template    int         not null,
    task        bigint      references plan.task,
    reference   text,
    corrects    bigint      references supervision.paper,
    actor       text        not null,
    recorded_at timestamptz not null,
    request     uuid        not null unique,
    unique (series, year, place)
);
create index paper_by_task on supervision.paper (task) where task is not null;
create index paper_by_corrected on supervision.paper (corrects) where corrects is not null;
create index paper_by_unit on supervision.paper (unit);

create table supervision.paper_recipient (
    paper bigint  not null references supervision.paper,
    unit  text    not null references directory.unit,
    place int     not null,
    copy  boolean not null,
    primary key (paper, unit)
);
create index paper_recipient_by_unit on supervision.paper_recipient (unit);

create table supervision.paper_receipt (
    paper       bigint      not null,
    unit        text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    primary key (paper, unit),
    foreign key (paper, unit) references supervision.paper_recipient
);

create table supervision.paper_void (
    paper       bigint      primary key references supervision.paper,
    reason      text        not null,
    actor       text        not null,
    recorded_at timestamptz not null
);

-- Files that bear a seal; all others are made from the content whenever they are asked for.
create table supervision.paper_seal (
    paper       bigint      not null references supervision.paper,
    format      text        not null,
    file        text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    primary key (paper, format)
);

do $$
declare
    name text;
begin
    foreach name in array array['paper_template', 'paper', 'paper_recipient', 'paper_receipt', 'paper_void', 'paper_seal'] loop
        execute format('create trigger never_changes before update or delete or truncate on supervision.%I'
            || ' for each statement execute function supervision.refuse_change()', name);
    end loop;
end $$;
