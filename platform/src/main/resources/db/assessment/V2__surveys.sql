-- What the public is asked about units.
create table assessment.survey (
    id        bigint generated always as identity primary key,
    scheme    text        not null,
    year      int         not null check (year between 1990 and 2079),
    key       text        not null,
    title     text        not null,
    title_en  text        not null,
    first_day date        not null,
    last_day  date        not null check (last_day >= first_day),
    -- Answers below which a group says nothing.
    least     int         not null check (least > 0),
    asker     text        not null,
    asker_en  text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    request   uuid        not null unique,
    -- How often the codes were made; whoever makes them names the number seen.
    issues    int         not null default 0,
    unique (year, key)
);

create table assessment.survey_unit (
    survey  bigint not null references assessment.survey,
    place   int    not null check (place > 0),
    unit    text   not null references directory.unit,
    name    text   not null,
    name_en text   not null,
    primary key (survey, place),
    unique (survey, unit)
);

-- What may be answered, the best first.
create table assessment.survey_grade (
    survey   bigint  not null references assessment.survey,
    place    int     not null check (place > 0),
    title    text    not null,
    title_en text    not null,
    worth    numeric not null check (worth between 0 and 100),
    primary key (survey, place)
);

create table assessment.survey_audience (
    survey   bigint  not null references assessment.survey,
    place    int     not null check (place > 0),
    title    text    not null,
    title_en text    not null,
    weight   numeric not null check (weight > 0),
    codes    int     not null check (codes > 0),
    primary key (survey, place)
);

-- Codes by their digest alone, with neither a name nor a time.
create table assessment.survey_code (
    digest   bytea   primary key,
    survey   bigint  not null,
    audience int     not null,
    used     boolean not null default false,
    foreign key (survey, audience) references assessment.survey_audience (survey, place)
);
create index survey_code_by_survey on assessment.survey_code (survey, audience);

-- How many gave each answer. No row is one person's; every answer touches every row of its survey, so that none stands out.
create table assessment.survey_count (
    survey   bigint not null,
    audience int    not null,
    unit     int    not null,
    grade    int    not null,
    answers  int    not null default 0 check (answers >= 0),
    primary key (survey, audience, unit, grade),
    foreign key (survey, audience) references assessment.survey_audience (survey, place),
    foreign key (survey, unit) references assessment.survey_unit (survey, place),
    foreign key (survey, grade) references assessment.survey_grade (survey, place)
);
