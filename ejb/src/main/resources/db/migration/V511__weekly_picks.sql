-- Whom somebody was shown near their interests, never the same again; and who wants none of it.
create table weekly_pick (
    reader_id    uuid not null references colleague on delete cascade,
    colleague_id uuid not null references colleague on delete cascade,
    skill_id     uuid not null references skill on delete cascade,
    both_know    boolean not null,
    week         date not null,
    primary key (reader_id, colleague_id)
);
create index weekly_pick_colleague on weekly_pick (colleague_id);

create table pick_choice (
    colleague_id uuid primary key references colleague on delete cascade,
    receives     boolean not null default true,
    shown        boolean not null default true,
    picked_week  date
);

-- Some of those who know a skill, from any place on, without reading all of them.
create index claimed_skill_from on claimed_skill (skill_id, colleague_id);
