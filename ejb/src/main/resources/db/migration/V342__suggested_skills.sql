-- A skill that an accepted answer showed, for its author alone. Dismissed ones stand in dismissed_skill.
create table suggested_skill (
    colleague_id uuid not null references colleague,
    skill_id     uuid not null references skill,
    answer_id    uuid not null references answer,
    primary key (colleague_id, skill_id, answer_id)
);
create index suggested_skill_answer on suggested_skill (answer_id);
create index suggested_skill_skill on suggested_skill (skill_id);

-- Answers that show a claimed skill: kept as ids, since whoever may not see the ask must not see that it is there.
create table shown_skill (
    colleague_id uuid not null references colleague,
    skill_id     uuid not null references skill,
    answer_id    uuid not null references answer,
    primary key (colleague_id, skill_id, answer_id)
);
create index shown_skill_answer on shown_skill (answer_id);
create index shown_skill_skill on shown_skill (skill_id);
