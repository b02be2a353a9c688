-- Machines that Banyan may connect to.
create table outside.host (
    host     text        not null check (host = lower(host) and host <> ''),
    port     int         not null check (port between 0 and 65535),
    added_by text        not null,
    added_at timestamptz not null,
    -- Port 0: any port of a public address. Another: that port only, of any address that is listed so.
    primary key (host, port)
);
