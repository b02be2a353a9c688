-- How a person likes to look at the ledger: a name, and what the address of the page says. No data of the city.
create table cockpit.saved_view (
    person   uuid        not null,
    name     text        not null check (char_length(name) between 1 and 60),
    address  text        not null check (char_length(address) <= 2000),
    saved_at timestamptz not null,
    primary key (person, name)
);
