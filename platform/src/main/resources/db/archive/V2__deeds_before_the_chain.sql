-- Deeds committed with the write they belong to, until they are tied to the chain a moment later.
create table archive.unchained (
    place bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    act text not null,
    object_kind text not null,
    object_id text not null,
    before text,
    after text
);

-- Many entries may be tied on in one step.
create or replace function archive.step() returns trigger language plpgsql as $$
begin
    if new.number <= old.number then
        raise exception 'the journal continues after number %, not at %', old.number, new.number
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
