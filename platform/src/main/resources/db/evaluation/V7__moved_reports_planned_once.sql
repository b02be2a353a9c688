-- Every report that is sent moves one row: a statement that is planned each time took most of the time of this trigger.
create function evaluation.note_moved_reports() returns trigger language plpgsql as $$
declare touched bigint[];
begin
    select array_agg(distinct a.assignment) into touched from added a join before b using (id)
        where a.latest is distinct from b.latest or (a.state = 'WITHDRAWN') <> (b.state = 'WITHDRAWN');
    if touched is not null then
        insert into evaluation.change (assignments) values (touched);
    end if;
    return null;
end $$;

drop trigger lights_moved on reports.report;
create trigger lights_moved after update on reports.report referencing old table as before new table as added
    for each statement execute function evaluation.note_moved_reports();
