-- How every assignment stands, kept beside its facts so that lists find it by index; the same as the rule LifeCycle says.
drop view responsibility.standing;
create table responsibility.standing (
    id       bigint primary key references responsibility.assignment,
    task     bigint not null,
    unit     text   not null,
    role     text   not null,
    assigner text,
    state    text   not null,
    due      date   not null,
    sign_by  date   not null,
    leader   bigint,
    liaison  bigint,
    -- Of the last step that had to give one.
    reason   text
);

create view responsibility.reckoned_standing as
select a.*, case step.step when 'REASSIGNED' then 'ASSIGNED' else step.step end as state, terms.due, terms.sign_by,
    terms.leader, terms.liaison, said.reason
from responsibility.assignment a
join lateral (select f.step from responsibility.fact f where f.assignment = a.id and f.step <> 'CHANGED'
    order by place desc limit 1) step on true
join lateral (select * from responsibility.fact f where f.assignment = a.id and f.due is not null
    order by place desc limit 1) terms on true
left join lateral (select f.reason from responsibility.fact f where f.assignment = a.id and f.reason is not null
    order by place desc limit 1) said on true;

insert into responsibility.standing select * from responsibility.reckoned_standing;

create index standing_by_due on responsibility.standing (due, id);
create index standing_of_unit on responsibility.standing (unit, due, id);
create index standing_to_settle on responsibility.standing (state, due, id) where state <> 'SIGNED';
create index standing_lead on responsibility.standing (task) include (state)
    where role = 'LEAD' and state in ('ASSIGNED', 'SIGNED', 'SENT_BACK');
create index standing_by_leader on responsibility.standing (leader) where leader is not null;
create index standing_by_liaison on responsibility.standing (liaison) where liaison is not null;

create function responsibility.keep_standing() returns trigger language plpgsql as $$
begin
    insert into responsibility.standing as kept
    select s.* from responsibility.reckoned_standing s where s.id in (select assignment from added)
    on conflict (id) do update set state = excluded.state, due = excluded.due, sign_by = excluded.sign_by,
        leader = excluded.leader, liaison = excluded.liaison, reason = excluded.reason;
    return null;
end $$;
create trigger keeps_standing after insert on responsibility.fact
    referencing new table as added for each statement execute function responsibility.keep_standing();
