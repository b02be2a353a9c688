-- How somebody wants to be told besides the inbox; who is not here wants it the usual way.
create table messages.wish (
    person      uuid primary key references directory.person,
    language    text not null,
    mail        text check (mail <> ''),
    quiet_from  time not null,
    quiet_until time not null,
    digest_at   time not null,
    at_once     text[] not null,
    in_digest   text[] not null,
    inbox_only  text[] not null
);

create table messages.channel (
    id         bigint generated always as identity primary key,
    revision   int         not null,
    name       text        not null,
    platform   text        not null check (platform in ('MAIL', 'DINGTALK', 'WECOM', 'FEISHU', 'WEBHOOK')),
    -- Of mail the host, otherwise scheme, host and port: the whole address is part of the secret.
    service    text        not null,
    port       int,
    security   text,
    mail_user  text,
    mail_from  text,
    unit       text references directory.unit,
    topics     text[]      not null,
    active     boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    key_name   text,
    sealed     bytea,
    check (num_nulls(key_name, sealed) in (0, 2)),
    check (platform <> 'MAIL' or num_nulls(port, security, mail_user, mail_from) = 0)
);

-- What goes out in one piece. A receiver may see it twice and knows it by its number.
create table messages.parcel (
    id        uuid primary key,
    channel   bigint      not null references messages.channel,
    recipient uuid references directory.person,
    state     text        not null check (state in ('WAITING', 'SENT', 'UNDELIVERED')),
    attempt   int         not null,
    due       timestamptz not null,
    failure   text,
    detail    text        not null,
    made_at   timestamptz not null,
    ended_at  timestamptz
);
create index parcel_due on messages.parcel (due) where state = 'WAITING';
create index parcel_undelivered on messages.parcel (made_at, id) where state = 'UNDELIVERED';

create table messages.delivery (
    id        bigint generated always as identity primary key,
    message   bigint      not null references messages.message,
    channel   bigint      not null references messages.channel,
    -- Null: the group of a unit.
    recipient uuid references directory.person,
    thing     text        not null,
    due       timestamptz not null,
    parcel    uuid references messages.parcel
);
create unique index delivery_once_to_a_group on messages.delivery (channel, thing) where recipient is null;
create index delivery_due on messages.delivery (due) where parcel is null;
create index delivery_by_parcel on messages.delivery (parcel) where parcel is not null;

-- The secret address of somebody's calendar; only its digest is kept.
create table messages.calendar_link (
    person  uuid primary key references directory.person,
    digest  text        not null unique,
    made_at timestamptz not null
);
