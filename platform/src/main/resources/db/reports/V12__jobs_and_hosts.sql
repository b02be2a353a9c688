-- Jobs have their turns in the schema of the room jobs.
drop table reports.round;

-- Hosts are listed for all rooms, in the schema of the room outside.
insert into outside.host (host, port, added_by, added_at) select host, port, added_by, added_at from reports.feed_host;
drop table reports.feed_host;
