-- Few assignments ever come back; whoever counts those looks at these alone.
create index fact_sent_back on responsibility.fact (assignment, place) where step = 'SENT_BACK';
