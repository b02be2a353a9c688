-- Bodies that a text makes answerable, as the compiler found them; places count the code points of the document's text.
create table plan.named_body (
    document_id bigint not null references plan.document,
    number      int    not null,
    type        text   not null,
    name        text   not null,
    role        text   not null,
    start_at    int    not null,
    end_at      int    not null,
    primary key (document_id, number)
);
create trigger never_changes before update or delete or truncate on plan.named_body
    for each statement execute function plan.refuse_change();

-- A task broken out of another that is no longer wanted; tasks of a plan are dropped by its versions.
alter table plan.task add column dropped boolean not null default false;
alter table plan.task add check (plan_id is null or not dropped);
