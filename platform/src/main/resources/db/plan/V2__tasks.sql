-- Every commitment under one number; what a plan says of its own tasks stands in the newest version of the part.
create table plan.task (
    id      bigint generated always as identity primary key,
    plan_id bigint references plan.plan,
    part    integer,
    parent  bigint references plan.task,
    title   text,
    text    text,
    due     date,
    unique (plan_id, part),
    check ((plan_id is null) = (part is null)),
    check ((plan_id is null) = (title is not null) and (plan_id is null) = (text is not null)),
    check (plan_id is null or parent is null)
);
create index task_by_parent on plan.task (parent);

insert into plan.task (plan_id, part)
select distinct plan_id, number from plan.part where kind = 'TASK' order by 1, 2;
