-- Schemes in all their versions; a text never changes.
create table assessment.scheme (
    key     text        not null,
    version int         not null check (version > 0),
    text    text        not null,
    reason  text        not null,
    shipped boolean     not null,
    set_by  text        not null,
    set_at  timestamptz not null,
    request uuid        not null unique,
    primary key (key, version)
);

-- A year that was opened under a version of a scheme. A later line changes the version for the rounds that follow.
create table assessment.opened_year (
    scheme    text        not null,
    year      int         not null check (year between 1990 and 2079),
    place     int         not null check (place > 0),
    version   int         not null,
    reason    text        not null,
    opened_by text        not null,
    opened_at timestamptz not null,
    request   uuid        not null unique,
    primary key (scheme, year, place),
    foreign key (scheme, version) references assessment.scheme (key, version)
);

-- Who is compared with whom in a year: settled when it opens.
create table assessment.member (
    scheme text not null,
    year   int  not null,
    place  int  not null,
    unit   text not null references directory.unit,
    name   text not null,
    primary key (scheme, year, place),
    unique (scheme, year, unit)
);

create table assessment.round (
    id        bigint generated always as identity primary key,
    scheme    text        not null,
    year      int         not null,
    kind      text        not null check (kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
    number    int         not null,
    first_day date        not null,
    last_day  date        not null check (last_day >= first_day),
    version   int         not null,
    state     text        not null,
    steps     int         not null default 0,
    appeals_until date,
    unique (scheme, year, kind, number),
    foreign key (scheme, version) references assessment.scheme (key, version)
);

-- What happened to a round, in order.
create table assessment.round_step (
    round   bigint      not null references assessment.round,
    place   int         not null check (place > 0),
    step    text        not null,
    person  uuid        not null,
    name    text        not null,
    at      timestamptz not null,
    note    text        not null,
    -- Of all score sheets as they were then.
    digest  text,
    request uuid        not null unique,
    primary key (round, place)
);

-- What is known of a unit for an item. Nothing is ever taken away: the last line counts.
create table assessment.value (
    round       bigint      not null references assessment.round,
    unit        text        not null references directory.unit,
    item        text        not null,
    place       int         not null check (place > 0),
    cause       text        not null check (cause in ('GATHERED', 'ENTERED', 'DECIDED')),
    value       text        not null,
    origin_key  text        not null,
    origin      text[]      not null,
    path        text        not null,
    reason      text        not null default '',
    person      uuid        not null,
    name        text        not null,
    recorded_at timestamptz not null,
    primary key (round, unit, item, place)
);

-- What keeps a unit from a grade, and what took that back.
create table assessment.veto (
    id      bigint generated always as identity primary key,
    round   bigint      not null references assessment.round,
    unit    text        not null references directory.unit,
    veto    text        not null,
    holds   boolean     not null,
    reason  text        not null,
    person  uuid        not null,
    name    text        not null,
    at      timestamptz not null,
    request uuid        not null unique
);
create index veto_by_round on assessment.veto (round);

create table assessment.appeal (
    id       bigint generated always as identity primary key,
    round    bigint      not null references assessment.round,
    unit     text        not null references directory.unit,
    item     text        not null,
    claim    text        not null,
    proof    text,
    proof_name text,
    person   uuid        not null,
    name     text        not null,
    day      date        not null,
    at       timestamptz not null,
    answer_by date       not null,
    request  uuid        not null unique,
    verdict  text,
    finding  text,
    decided_person uuid,
    decided_by text,
    decided_at timestamptz,
    decided_request uuid unique,
    check (num_nulls(verdict, finding, decided_person, decided_by, decided_at, decided_request) in (0, 6))
);
create unique index appeal_open on assessment.appeal (round, unit, item) where verdict is null;
create index appeal_by_round on assessment.appeal (round);
