create table directory.api_token (
    id          uuid        primary key,
    name        text        not null unique check (length(name) between 1 and 40),
    token_hash  text        not null unique,
    permissions text[]      not null check (cardinality(permissions) > 0),
    unit        text        references directory.unit,
    expires     timestamptz not null,
    issued_by   text        not null,
    issued_at   timestamptz not null,
    last_used   date,
    revoked_at  timestamptz
);

-- What a program was answered, under the key it gave, so that the same request again is not done twice.
create table directory.kept_answer (
    program      uuid        not null references directory.api_token,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    content_type text,
    etag         text,
    location     text,
    body         text,
    kept_at      timestamptz not null,
    primary key (program, key)
);
create index kept_answer_by_age on directory.kept_answer (kept_at);
