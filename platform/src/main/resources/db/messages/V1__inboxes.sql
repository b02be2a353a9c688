create table messages.message (
    id        bigint generated always as identity primary key,
    recipient uuid        not null references directory.person,
    -- What happened to what; nobody hears of it twice.
    thing     text        not null,
    topic     text        not null,
    -- A message key, and what is filled into it.
    said      text        not null,
    filled    text[]      not null,
    path      text        not null,
    sent_at   timestamptz not null,
    read_at   timestamptz,
    unique (recipient, thing)
);
create index message_by_reader on messages.message (recipient, id);
create index message_unread on messages.message (recipient, id) where read_at is null;
