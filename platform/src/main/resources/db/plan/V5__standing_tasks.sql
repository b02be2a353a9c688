-- A task of a plan keeps whether the newest version still has it, so that nobody has to read all versions to know.
alter table plan.task drop constraint task_check3;
update plan.task t set dropped = true
where plan_id is not null and not exists (
    select from plan.part p where p.plan_id = t.plan_id and p.number = t.part
      and p.version = (select max(number) from plan.version v where v.plan_id = t.plan_id));

-- What somebody has to lead: every task that stands and is not broken down further.
create view plan.leaf as
select t.id, t.parent from plan.task t
where not t.dropped and not exists (select from plan.task part where part.parent = t.id and not part.dropped);
