-- What this room adds to a matter; what happened to it elsewhere stays where it is a fact, and both together say how it stands.
create table supervision.matter_step (
    task         bigint      not null references plan.entry,
    place        int         not null check (place > 0),
    step         text        not null,
    day          date        not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    unit         text        references directory.unit,
    request      uuid        not null unique,
    text         text,
    -- Who confirmed, where that was not the actor.
    confirmed_by text,
    -- The matter that it goes on with.
    other        bigint      references plan.entry,
    -- Last day of watching, from the step that wrote it off.
    watch_until  date,
    primary key (task, place)
);

create trigger never_changes before update or delete or truncate on supervision.matter_step
    for each statement execute function supervision.refuse_change();

-- All that happened to a matter that the table of states knows, wherever it is a fact.
create function supervision.matter_events(matter bigint) returns table (
    at timestamptz, rank int, place bigint, step text, day date, actor text, unit text, text text, source bigint)
language sql stable as $$
    select e.entered_at, 0, 0::bigint, 'DRAFTED', e.entered_on, e.entered_by, e.entered_unit, null, null::bigint
    from plan.entry e where e.task = matter
    union all
    select l.listed_at, 1, 0, 'LISTED', l.day, l.listed_by, null, null, null from plan.listing l where l.task = matter
    union all
    select f.recorded_at, 2, a.id * 1000 + f.place, case f.step when 'REASSIGNED' then 'ASSIGNED' else f.step end, f.day,
        f.actor, a.unit, f.reason, a.id
    from responsibility.assignment a join responsibility.fact f on f.assignment = a.id
    where a.task = matter and a.role = 'LEAD'
      and f.step in ('ASSIGNED', 'REASSIGNED', 'SIGNED', 'SENT_BACK', 'TAKEN_BACK')
    union all
    select s.recorded_at, 3, s.version, 'BROKEN_DOWN', s.day, s.actor, s.unit, s.reason, null
    from responsibility.split s where s.task = matter
    union all
    select f.recorded_at, 4, f.id, 'REPORT_SENT', f.day, f.actor, f.unit, null, f.report
    from reports.fact f join responsibility.assignment a on a.id = f.assignment and a.role = 'LEAD'
    where f.task = matter and f.report is not null
    union all
    select r.reviewed_at, 5, r.id, case when r.reasons is null then 'REPORT_ACCEPTED' else 'REPORT_RETURNED' end,
        (r.reviewed_at at time zone 'Asia/Shanghai')::date, r.reviewer, null, null, f.report
    from reports.fact f join responsibility.assignment a on a.id = f.assignment and a.role = 'LEAD'
    join reports.review r on r.fact = f.id
    where f.task = matter and f.report is not null
    union all
    select o.at, 6, o.closing, 'FOUND_FALSE', o.day, v.recorded_by, v.unit, v.reason, null
    from responsibility.assignment a join reports.closing c on c.assignment = a.id
    join reports.reopening o on o.closing = c.id join reports.verification_outcome v on v.id = o.outcome
    where a.task = matter and a.role = 'LEAD'
    union all
    select s.recorded_at, 7, s.place, s.step, s.day, s.actor, s.unit,
        case when s.confirmed_by is null then s.text else s.confirmed_by || '：' || s.text end, s.other
    from supervision.matter_step s where s.task = matter
$$;

-- The same as the rule MatterLife says, for lists that ask by state; a test holds the two against each other.
create function supervision.matter_next(state text, event text) returns text language sql immutable parallel safe as $$
    select case
        when event = 'DRAFTED' and state = '' then 'DRAFTED'
        when event = 'LISTED' and state = 'DRAFTED' then 'LISTED'
        when event = 'ASSIGNED' and state in ('LISTED', 'ASSIGNED', 'SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED', 'NOT_OURS') then 'ASSIGNED'
        when event = 'SIGNED' and state = 'ASSIGNED' then 'SIGNED'
        when event = 'SENT_BACK' and state = 'ASSIGNED' then 'NOT_OURS'
        when event = 'TAKEN_BACK' and state in ('ASSIGNED', 'SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED', 'NOT_OURS') then 'LISTED'
        when event = 'BROKEN_DOWN' and state = 'SIGNED' then 'DECOMPOSED'
        when event = 'REPORT_SENT' and state in ('SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED') then 'FEEDBACK'
        when event = 'REPORT_RETURNED' and state in ('IN_PROGRESS', 'FEEDBACK') then 'RETURNED'
        when event = 'REPORT_ACCEPTED' and state in ('FEEDBACK', 'RETURNED') then 'IN_PROGRESS'
        when event = 'CLOSE_REQUESTED' and state in ('SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'RETURNED', 'STANDING') then 'CLOSE_REQUESTED'
        when event = 'CLOSE_RETURNED' and state in ('CLOSE_REQUESTED', 'VERIFYING') then 'RETURNED'
        when event = 'CHECK_ORDERED' and state = 'CLOSE_REQUESTED' then 'VERIFYING'
        when event = 'CONFIRMED' and state = 'VERIFYING' then 'VERIFYING'
        when event = 'DENIED' and state = 'VERIFYING' then 'RETURNED'
        when event = 'CLOSED' and state = 'VERIFYING' then 'CLOSED'
        when event = 'WRITTEN_OFF' and state = 'CLOSED' then 'WRITTEN_OFF'
        when event = 'ARCHIVED' and state = 'WRITTEN_OFF' then 'ARCHIVED'
        when event = 'REOPENED' and state in ('CLOSED', 'WRITTEN_OFF') then 'IN_PROGRESS'
        when event = 'FOUND_FALSE' and state in ('CLOSED', 'WRITTEN_OFF', 'ARCHIVED') then 'IN_PROGRESS'
        when event = 'DECLINED' and state in ('DRAFTED', 'LISTED', 'NOT_OURS') then 'NOT_OURS'
        when event = 'SUSPENDED' and state in ('SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED') then 'SUSPENDED'
        when event = 'RESUMED' and state = 'SUSPENDED' then 'IN_PROGRESS'
        when event = 'MERGED' and state in ('LISTED', 'ASSIGNED', 'SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED', 'NOT_OURS', 'DRAFTED') then 'MERGED'
        when event = 'ENDED' and state in ('LISTED', 'ASSIGNED', 'SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED', 'NOT_OURS', 'SUSPENDED', 'STANDING') then 'ENDED'
        when event = 'MADE_STANDING' and state in ('SIGNED', 'DECOMPOSED', 'IN_PROGRESS', 'FEEDBACK', 'RETURNED') then 'STANDING'
        else state end
$$;
create aggregate supervision.matter_state(text) (sfunc = supervision.matter_next, stype = text, initcond = '');
