-- What was said to a unit in which nobody has an account to hear it.
create table messages.unheard (
    unit    text        not null references directory.unit,
    thing   text        not null,
    sent_at timestamptz not null,
    primary key (unit, thing)
);
