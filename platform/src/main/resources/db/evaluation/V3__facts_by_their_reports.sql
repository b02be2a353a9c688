-- What is sent moves its report, and a file of earlier reports is one row: keeping each fact for a trigger took a quarter of an import.
drop trigger lights on reports.fact;
drop trigger lights_moved on reports.report;
create trigger lights_moved after update on reports.report referencing old table as before new table as added
    for each statement execute function evaluation.note_facts('select a.assignment from added a join before b using (id)
        where a.latest is distinct from b.latest or (a.state = ''WITHDRAWN'') <> (b.state = ''WITHDRAWN'')');
create trigger lights after insert on reports.report_import referencing new table as added
    for each statement execute function evaluation.note_facts('select f.assignment from added
        join reports.fact f on f.id > added.after_fact and f.id <= added.last_fact and f.report is null');
