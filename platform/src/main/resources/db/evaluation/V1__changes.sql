-- What was written, so that every node can move its snapshot on. It is no record: old rows go.
create table evaluation.change (
    number      bigint      generated always as identity primary key,
    -- Numbers are given before transactions end: whoever reads on goes by the transactions that were still open.
    writer      xid8        not null default pg_current_xact_id(),
    at          timestamptz not null default now(),
    -- Assignments about which something was said; empty if tasks, units, assignments or the calendar changed.
    assignments bigint[]
);
create index change_by_writer on evaluation.change (writer);

-- The argument says which assignments the statement touched.
create function evaluation.note_facts() returns trigger language plpgsql as $$
declare touched bigint[];
begin
    execute 'select array_agg(distinct id) from (' || tg_argv[0] || ') as touched (id)' into touched;
    if touched is not null then
        insert into evaluation.change (assignments) values (touched);
        notify evaluation_change;
    end if;
    return null;
end $$;

-- The argument says which rows of the statement matter.
create function evaluation.note_tables() returns trigger language plpgsql as $$
declare matters boolean;
begin
    execute 'select exists (select from added where ' || tg_argv[0] || ')' into matters;
    if matters then
        insert into evaluation.change default values;
        notify evaluation_change;
    end if;
    return null;
end $$;

create trigger lights after insert on reports.fact referencing new table as added
    for each statement execute function evaluation.note_facts('select assignment from added');
create trigger lights after insert on reports.report referencing new table as added
    for each statement execute function evaluation.note_facts('select assignment from added');
create trigger lights_moved after update on reports.report referencing old table as before new table as added
    for each statement execute function evaluation.note_facts('select a.assignment from added a join before b using (id)
        where (a.state = ''WITHDRAWN'') <> (b.state = ''WITHDRAWN'')');
create trigger lights_moved after update on reports.request referencing new table as added
    for each statement execute function evaluation.note_facts('select unnest(recipients) from added');
create trigger lights after insert on reports.closing referencing new table as added
    for each statement execute function evaluation.note_facts('select assignment from added');
create trigger lights after insert on reports.reopening referencing new table as added
    for each statement execute function evaluation.note_facts(
        'select c.assignment from added join reports.closing c on c.id = added.closing');
create trigger lights after insert on reports.milestone_claim referencing new table as added
    for each statement execute function evaluation.note_facts(
        'select a.id from added join responsibility.assignment a on a.task = added.task and a.role = ''LEAD''');
create trigger lights after insert on reports.milestone_decision referencing new table as added
    for each statement execute function evaluation.note_facts(
        'select a.id from added join reports.milestone_claim c on c.id = added.claim
            join responsibility.assignment a on a.task = c.task and a.role = ''LEAD''');
create trigger lights after insert on reports.verification_outcome referencing new table as added
    for each statement execute function evaluation.note_facts(
        'select a.id from added join reports.verification v on v.id = added.verification
            join responsibility.assignment a on a.task = v.task and a.unit = v.unit');

create trigger lights after insert on responsibility.fact referencing new table as added
    for each statement execute function evaluation.note_tables('step <> ''SIGNED''');
create trigger lights after insert on responsibility.split referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights after insert on plan.version referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights after insert on plan.task referencing new table as added
    for each statement execute function evaluation.note_tables('plan_id is null');
create trigger lights_moved after update on plan.task referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights after insert on plan.roadmap referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights after insert on directory.unit referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights_moved after update on directory.unit referencing new table as added
    for each statement execute function evaluation.note_tables('true');
create trigger lights after insert on calendar.notice referencing new table as added
    for each statement execute function evaluation.note_tables('true');
