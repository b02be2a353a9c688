-- People who mark units for an item.
create table assessment.panel (
    id          bigint generated always as identity primary key,
    scheme      text        not null,
    year        int         not null check (year between 1990 and 2079),
    key         text        not null,
    title       text        not null,
    title_en    text        not null,
    last_day    date        not null,
    must_differ boolean     not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    request     uuid        not null unique,
    -- When the last seat sent its marks, if all did.
    complete    date,
    unique (year, key)
);

create table assessment.panel_unit (
    panel   bigint not null references assessment.panel,
    place   int    not null check (place > 0),
    unit    text   not null references directory.unit,
    name    text   not null,
    name_en text   not null,
    primary key (panel, place),
    unique (panel, unit)
);

create table assessment.panel_seat (
    panel  bigint  not null references assessment.panel,
    person uuid    not null references directory.person,
    name   text    not null,
    sent   boolean not null default false,
    primary key (panel, person)
);

-- What a seat has written so far; gone when it is sent.
create table assessment.panel_draft (
    panel  bigint       not null,
    person uuid         not null,
    unit   int          not null,
    mark   numeric(4,1) not null check (mark between 0 and 100),
    primary key (panel, person, unit),
    foreign key (panel, person) references assessment.panel_seat (panel, person),
    foreign key (panel, unit) references assessment.panel_unit (panel, place)
);

-- What was sent, under a number drawn by lot; written anew with each sheet, so that no row shows when it came.
create table assessment.panel_mark (
    panel bigint       not null,
    sheet int          not null check (sheet > 0),
    unit  int          not null,
    mark  numeric(4,1) not null check (mark between 0 and 100),
    primary key (panel, sheet, unit),
    foreign key (panel, unit) references assessment.panel_unit (panel, place)
);
