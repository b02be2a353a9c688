-- A round asks for what falls due; one a day, by one node. Another takes it over if that node is never heard of again.
create table reports.round (
    day        date primary key,
    held_until timestamptz not null,
    ended      timestamptz
);
