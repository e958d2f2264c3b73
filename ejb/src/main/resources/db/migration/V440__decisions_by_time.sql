-- A rule is tried on the cases of its stage, from the newest on.
create index decision_stage_at on decision (stage, at, id);

-- What rules met is counted over a month; most of what they say is ALLOWED.
create function decision_met(rules jsonb) returns boolean language sql immutable as
    $$ select jsonb_path_exists(rules, '$.* ? (@ != "ALLOWED")') $$;
create index decision_met_at on decision (at) where decision_met(rules);
