-- The next turn of each job, in the form that the scheduler asks for.
create table jobs.scheduled (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_by_time on jobs.scheduled (execution_time);
create index scheduled_by_heartbeat on jobs.scheduled (last_heartbeat);

-- Turns that jobs had; the newest of each job are kept.
create table jobs.run (
    id      bigint generated always as identity primary key,
    job     text        not null,
    due     timestamptz not null,
    began   timestamptz not null,
    node    text        not null,
    ended   timestamptz,
    outcome text check (outcome in ('DONE', 'FAILED', 'LEFT_OUT', 'BROKEN_OFF')),
    done    bigint      not null,
    detail  text        not null,
    check (num_nulls(ended, outcome) in (0, 2))
);
create index run_by_job on jobs.run (job, id);
