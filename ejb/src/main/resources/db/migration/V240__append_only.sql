-- What org.cadre.database.Grants reads: these rows are evidence, which the run-time role may add to and not alter. A
-- person is forgotten by deleting the key.
comment on table decision is 'append-only: what was decided, on which facts';
comment on table person_key is 'append-and-erase: one key for each person, which decisions are encrypted with';
