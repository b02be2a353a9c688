-- How each matter stands, moved on in the transaction of every fact that moves it, in whatever room; lists ask by it.
create table supervision.matter_standing (
    task  bigint primary key references plan.entry,
    state text   not null
);

create function supervision.move_matters(moved bigint[]) returns void language plpgsql as $$
begin
    -- Who comes second waits here, and then sees what the first has written.
    perform from supervision.matter_standing where task = any(moved) order by task for update;
    insert into supervision.matter_standing as kept
    select e.task, (select supervision.matter_state(h.step order by h.at, h.rank, h.place)
        from supervision.matter_events(e.task) h)
    from plan.entry e where e.task = any(moved)
    on conflict (task) do update set state = excluded.state where kept.state <> excluded.state;
end $$;

create function supervision.keep_matters() returns trigger language plpgsql as $$
declare moved bigint[];
begin
    -- What a trigger was given besides is how its rows name the task of a matter.
    execute format('select array_agg(distinct e.task) from plan.entry e where e.task in (%s)', tg_argv[0]) into moved;
    if moved is not null then
        perform supervision.move_matters(moved);
    end if;
    return null;
end $$;

create trigger keeps_matters after insert on plan.entry referencing new table as added
    for each statement execute function supervision.keep_matters('select task from added');
create trigger keeps_matters after insert on plan.listing referencing new table as added
    for each statement execute function supervision.keep_matters('select task from added');
create trigger keeps_matters after insert on responsibility.fact referencing new table as added
    for each statement execute function supervision.keep_matters(
        'select a.task from added f join responsibility.assignment a on a.id = f.assignment');
create trigger keeps_matters after insert on responsibility.split referencing new table as added
    for each statement execute function supervision.keep_matters('select task from added');
create trigger keeps_matters after insert on reports.fact referencing new table as added
    for each statement execute function supervision.keep_matters('select task from added');
create trigger keeps_matters after insert on reports.review referencing new table as added
    for each statement execute function supervision.keep_matters(
        'select f.task from added r join reports.fact f on f.id = r.fact');
create trigger keeps_matters after insert on reports.reopening referencing new table as added
    for each statement execute function supervision.keep_matters(
        'select c.task from added o join reports.closing c on c.id = o.closing');
create trigger keeps_matters after insert on supervision.matter_step referencing new table as added
    for each statement execute function supervision.keep_matters('select task from added');

select supervision.move_matters(array(select task from plan.entry));

create index matter_suspended on supervision.matter_standing (task) where state = 'SUSPENDED';

create index paper_by_reference on supervision.paper (reference) where reference is not null;
create index rung_of_paper on supervision.rung (paper) where paper is not null;
-- A sheet that was signed and has no paper waits for one.
create index rung_without_paper on supervision.rung (since) where paper is null and level between 2 and 4 and state in ('IN_FORCE', 'APPEALED');
