-- Files handed in with a report; the bytes lie in the archive. Of a camera's notes the time alone is kept.
create table reports.evidence (
    id           bigint generated always as identity primary key,
    report       bigint      not null references reports.report,
    hash         text        not null references archive.kept_file,
    name         text        not null,
    kind         text        not null,
    bytes        int         not null,
    taken        timestamp,
    picture      bigint,
    -- Eight keys of which similar pictures share one.
    picture_keys smallint[],
    added_by     text        not null,
    added_at     timestamptz not null,
    request      uuid        not null unique,
    -- Taken out of a draft before it was sent.
    removed_at   timestamptz,
    check ((picture is null) = (picture_keys is null))
);
create index evidence_of_report on reports.evidence (report) where removed_at is null;
create index evidence_by_hash on reports.evidence (hash);
create index evidence_by_picture on reports.evidence using gin (picture_keys);
