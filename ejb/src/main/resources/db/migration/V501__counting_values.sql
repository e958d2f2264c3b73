-- Reports count what came about within a period.
create index act_solved on act (at) where kind = 'ASK_SOLVED';
create index plan_candidate_ruled on plan_candidate (ruled_at);
create index duplicate_marked on duplicate (marked_at);
create index colleague_left on colleague (left_at) where left_at is not null;
create index skill_label_lower on skill_label (lower(label));
create index scorecard_appealed on scorecard (decided_at) where appealed_at is not null;
