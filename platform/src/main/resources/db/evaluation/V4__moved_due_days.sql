-- An extension and a clock that stood still are said about one assignment; nothing else has to be read anew for them.
drop trigger lights on responsibility.fact;
create trigger lights after insert on responsibility.fact referencing new table as added
    for each statement execute function evaluation.note_tables(
        'step not in (''SIGNED'', ''EXTENDED'', ''CLOCK_STOPPED'', ''CLOCK_RESUMED'', ''OWNER_RAISED'')');
create trigger lights_of_moved_days after insert on responsibility.fact referencing new table as added
    for each statement execute function evaluation.note_facts(
        'select assignment from added where step in (''EXTENDED'', ''CLOCK_STOPPED'', ''CLOCK_RESUMED'')');
