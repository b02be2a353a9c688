-- Reports and reviews are what moves matters most often, and most of them are of no matter: a statement that is planned each time
-- took most of the time of these triggers.
create function supervision.keep_matters_of_facts() returns trigger language plpgsql as $$
declare moved bigint[];
begin
    select array_agg(distinct e.task) into moved from added f join plan.entry e on e.task = f.task;
    if moved is not null then
        perform supervision.move_matters(moved);
    end if;
    return null;
end $$;

create function supervision.keep_matters_of_reviews() returns trigger language plpgsql as $$
declare moved bigint[];
begin
    select array_agg(distinct e.task) into moved
    from added r join reports.fact f on f.id = r.fact join plan.entry e on e.task = f.task;
    if moved is not null then
        perform supervision.move_matters(moved);
    end if;
    return null;
end $$;

drop trigger keeps_matters on reports.fact;
create trigger keeps_matters after insert on reports.fact referencing new table as added
    for each statement execute function supervision.keep_matters_of_facts();
drop trigger keeps_matters on reports.review;
create trigger keeps_matters after insert on reports.review referencing new table as added
    for each statement execute function supervision.keep_matters_of_reviews();
