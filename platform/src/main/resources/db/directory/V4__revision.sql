-- Moves with every change of what is kept at hand of the directory, in the transaction that makes it; no row but this one.
create table directory.revision (
    one    boolean primary key default true check (one),
    number bigint  not null,
    writer xid8    not null
);
insert into directory.revision (number, writer) values (1, pg_current_xact_id());

create function directory.note_revision() returns trigger language plpgsql as $$
begin
    update directory.revision set number = number + 1, writer = pg_current_xact_id() where writer <> pg_current_xact_id();
    return null;
end $$;

-- At the end of the transaction: its row is the last that a writer waits for, so that no two writers wait for each other.
do $$
declare kept text;
begin
    foreach kept in array array['unit', 'unit_earlier', 'post', 'holding', 'body_member', 'api_token'] loop
        execute format('create constraint trigger revision after insert or update or delete on directory.%I
                        deferrable initially deferred for each row execute function directory.note_revision()', kept);
    end loop;
end $$;
-- Failed sign-ins change nothing of what is kept.
create constraint trigger revision after insert or delete or update of sign_in_name, display_name, unit, roles, locked, stamp
    on directory.person deferrable initially deferred for each row execute function directory.note_revision();
