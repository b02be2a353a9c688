-- Most figures are believed at once; whoever counts those held looks at these alone.
create index figure_with_doubts on reports.figure (id) where cardinality(doubts) > 0;

-- Working days after the day it was asked that a request is due, where nobody set the day: it moves with the calendar.
alter table reports.request add column working_days int check (working_days > 0);
