create table directory.unit (
    code text primary key,
    name text not null unique deferrable initially deferred,
    short_name text not null,
    english_name text not null,
    kind text not null check (kind in ('CITY', 'COUNTY', 'ZONE', 'DEPARTMENT', 'VIRTUAL')),
    parent text references directory.unit deferrable initially deferred check (parent <> code),
    county_code text check (county_code ~ '^[0-9]{6}$'),
    place int not null
);

create table directory.person (
    id uuid primary key default gen_random_uuid(),
    sign_in_name text not null unique check (sign_in_name ~ '^[a-z][a-z0-9._-]{1,31}$'),
    display_name text not null unique check (length(display_name) between 1 and 40),
    unit text references directory.unit,
    roles text[] not null check (cardinality(roles) > 0),
    password text,
    locked boolean not null default false,
    failures int not null default 0,
    locked_until timestamptz,
    -- Raised by each change of roles, lock or password: who signed in under an earlier one is signed out.
    stamp int not null default 1,
    demo boolean not null default false,
    created_at timestamptz not null
);

create table directory.one_time_link (
    token_hash text primary key,
    -- Empty: the link for the first administrator.
    person uuid references directory.person,
    expires timestamptz not null
);
