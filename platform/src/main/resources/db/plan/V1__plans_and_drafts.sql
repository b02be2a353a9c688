create extension if not exists pg_trgm with schema public;

-- Texts that came in, as read from the kept file; places everywhere else count the code points of "text".
create table plan.document (
    id        bigint generated always as identity primary key,
    file_hash text        not null,
    file_name text        not null,
    format    text        not null,
    text      text        not null,
    unique (file_hash)
);

create table plan.plan (
    id bigint generated always as identity primary key
);

-- A draft is its starting content and the changes after it; the draft as it stands is computed.
create table plan.draft (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references plan.document,
    revises     bigint      references plan.plan,
    starting    jsonb       not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'DISCARDED')),
    opened_by   text        not null,
    opened_at   timestamptz not null
);
create unique index one_open_draft_per_document on plan.draft (document_id) where state = 'OPEN' and revises is null;
create unique index one_open_revision_per_plan on plan.draft (revises) where state = 'OPEN';

create table plan.draft_edit (
    draft_id bigint      not null references plan.draft,
    number   integer     not null,
    request  uuid        not null unique,
    edit     jsonb       not null,
    actor    text        not null,
    at       timestamptz not null,
    primary key (draft_id, number)
);

create table plan.version (
    plan_id     bigint      not null references plan.plan,
    number      integer     not null check (number > 0),
    title       text        not null,
    document_id bigint      not null references plan.document,
    draft_id    bigint      not null unique references plan.draft,
    last_number integer     not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (plan_id, number)
);

create table plan.part (
    plan_id  bigint    not null,
    version  integer   not null,
    number   integer   not null,
    position integer   not null,
    parent   integer,
    kind     text      not null,
    label    text,
    title    text      not null,
    text     text      not null,
    start_at integer,
    end_at   integer,
    edits    integer[] not null,
    primary key (plan_id, version, number),
    foreign key (plan_id, version) references plan.version,
    foreign key (plan_id, version, parent) references plan.part,
    unique (plan_id, version, position)
);
create index part_words on plan.part using gin ((title || ' ' || text) gin_trgm_ops);

create table plan.indicator (
    plan_id      bigint    not null,
    version      integer   not null,
    number       integer   not null,
    part         integer   not null,
    name         text      not null,
    comparator   text      not null,
    value        numeric,
    max          numeric,
    printed      text      not null,
    unit         text,
    basis        text,
    deadline     text,
    recurrence   text,
    aspirational boolean   not null,
    start_at     integer,
    end_at       integer,
    edits        integer[] not null,
    primary key (plan_id, version, number),
    foreign key (plan_id, version, part) references plan.part (plan_id, version, number)
);

create table plan.tag (
    plan_id  bigint    not null,
    version  integer   not null,
    name     text      not null,
    kind     text      not null,
    mentions integer[] not null,
    primary key (plan_id, version, name),
    foreign key (plan_id, version) references plan.version
);

-- What a person decided about a doubtful figure before the version was approved.
create table plan.decided_figure (
    plan_id   bigint  not null,
    version   integer not null,
    indicator integer not null,
    printed   numeric,
    corrected numeric,
    reason    text    not null,
    edit      integer not null,
    primary key (plan_id, version, indicator, edit),
    foreign key (plan_id, version, indicator) references plan.indicator (plan_id, version, number)
);

create function plan.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or deleted', tg_table_name;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['document', 'draft_edit', 'version', 'part', 'indicator', 'tag', 'decided_figure'] loop
        execute format('create trigger never_changes before update or delete or truncate on plan.%I
                        for each statement execute function plan.refuse_change()', kept);
    end loop;
end $$;
