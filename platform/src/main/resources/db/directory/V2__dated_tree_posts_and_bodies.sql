-- Units, posts and memberships live from a first to a last day, both included; an empty one leaves that side open.
alter table directory.unit drop constraint unit_kind_check;
update directory.unit
set kind = case
    when name like '%领导小组' then 'LEADING_GROUP'
    when name like '%小组' then 'ACTION_GROUP'
    when name like '%指挥部' then 'PROJECT_COMMAND'
    else 'TASK_FORCE' end
where kind = 'VIRTUAL';
alter table directory.unit
    add check (kind in ('CITY', 'COUNTY', 'ZONE', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE',
        'LEADING_GROUP', 'ACTION_GROUP', 'PROJECT_COMMAND', 'TASK_FORCE')),
    -- A name may be borne again once its unit has ended; the rules see to it that no two bear it on one day.
    drop constraint unit_name_key,
    add credit_code text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    add since date,
    add until date,
    add merged_into text references directory.unit deferrable initially deferred check (merged_into <> code),
    add check (since <= until),
    add check (merged_into is null or until is not null);
create index unit_by_parent on directory.unit (parent);
create index unit_by_successor on directory.unit (merged_into) where merged_into is not null;

-- As a unit was until a day, before its name, code, kind or place in the tree changed.
create table directory.unit_earlier (
    unit text not null references directory.unit,
    until date not null,
    code text not null,
    name text not null,
    short_name text not null,
    english_name text not null,
    kind text not null,
    parent text references directory.unit deferrable initially deferred,
    primary key (unit, until)
);

create table directory.post (
    id bigint generated always as identity primary key,
    unit text not null references directory.unit,
    kind text not null check (kind in ('HEAD', 'DEPUTY_HEAD', 'LEADER_IN_CHARGE', 'LIAISON', 'MEMBER')),
    title text not null check (length(title) between 1 and 60),
    since date,
    until date,
    check (since <= until),
    unique (unit, title)
);

create table directory.holding (
    id bigint generated always as identity primary key,
    post bigint not null references directory.post,
    name text not null check (length(name) between 1 and 40),
    -- The holder's account, if there is one.
    person uuid references directory.person,
    -- Acts in the holder's place, who may be away or not there yet.
    acting boolean not null,
    since date,
    until date,
    check (since <= until),
    unique nulls not distinct (post, name, acting, since)
);
create index holding_by_person on directory.holding (person) where person is not null;

create table directory.body_member (
    id bigint generated always as identity primary key,
    body text not null references directory.unit,
    unit text references directory.unit check (unit <> body),
    post bigint references directory.post,
    duty text not null check (duty in ('LEADER', 'DEPUTY_LEADER', 'MEMBER', 'OFFICE')),
    since date,
    until date,
    check (num_nonnulls(unit, post) = 1),
    check (since <= until),
    unique nulls not distinct (body, unit, post, since)
);
create index body_member_by_unit on directory.body_member (unit) where unit is not null;
create index body_member_by_post on directory.body_member (post) where post is not null;
