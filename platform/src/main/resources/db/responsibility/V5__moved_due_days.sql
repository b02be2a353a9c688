-- How the due day of an assignment moved: extensions, a clock that stood still, and the day first agreed, which is kept.
create or replace view responsibility.reckoned_standing as
select a.*, case step.step when 'REASSIGNED' then 'ASSIGNED' else step.step end as state, terms.due, terms.sign_by,
    terms.leader, terms.liaison, said.reason, agreed.due as original, agreed.place as base,
    case clock.step when 'CLOCK_STOPPED' then clock.day end as stopped, extensions.count as extensions
from responsibility.assignment a
join lateral (select f.step from responsibility.fact f where f.assignment = a.id
    and f.step not in ('CHANGED', 'EXTENDED', 'CLOCK_STOPPED', 'CLOCK_RESUMED', 'OWNER_RAISED')
    order by place desc limit 1) step on true
join lateral (select * from responsibility.fact f where f.assignment = a.id and f.due is not null
    order by place desc limit 1) terms on true
left join lateral (select f.reason from responsibility.fact f where f.assignment = a.id and f.reason is not null
    order by place desc limit 1) said on true
-- The last time that the assigner named another due day; what moved it before does not count any more.
join lateral (select f.place, f.due from (
        select place, step, due, lag(due) over (order by place) as before
        from responsibility.fact where assignment = a.id and due is not null) f
    where f.step in ('ASSIGNED', 'REASSIGNED') or f.step = 'CHANGED' and f.due <> f.before
    order by f.place desc limit 1) agreed on true
left join lateral (select f.step, f.day from responsibility.fact f where f.assignment = a.id and f.place > agreed.place
    and f.step in ('CLOCK_STOPPED', 'CLOCK_RESUMED') order by place desc limit 1) clock on true
join lateral (select count(*)::int as count from responsibility.fact f where f.assignment = a.id and f.step = 'EXTENDED')
    extensions on true;

alter table responsibility.standing
    add column original   date,
    -- Place of the fact that named it.
    add column base       int,
    add column stopped    date,
    add column extensions int;

update responsibility.standing kept set original = s.original, base = s.base, stopped = s.stopped, extensions = s.extensions
from responsibility.reckoned_standing s where s.id = kept.id;

alter table responsibility.standing
    alter column original set not null,
    alter column base set not null,
    alter column extensions set not null;
create index standing_stopped on responsibility.standing (stopped, id) where stopped is not null;

create or replace function responsibility.keep_standing() returns trigger language plpgsql as $$
begin
    insert into responsibility.standing as kept
    select s.* from responsibility.reckoned_standing s where s.id in (select assignment from added)
    on conflict (id) do update set state = excluded.state, due = excluded.due, sign_by = excluded.sign_by,
        leader = excluded.leader, liaison = excluded.liaison, reason = excluded.reason, original = excluded.original,
        base = excluded.base, stopped = excluded.stopped, extensions = excluded.extensions;
    return null;
end $$;

-- Whoever evaluates the city reads these alone.
create index fact_moving on responsibility.fact (assignment, place)
    where step in ('EXTENDED', 'CLOCK_STOPPED', 'CLOCK_RESUMED');
