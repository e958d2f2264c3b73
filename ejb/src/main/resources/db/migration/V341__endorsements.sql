-- One colleague has seen the skill of another.
create table endorsement (
    id          uuid primary key,
    endorser_id uuid not null references colleague,
    endorsed_id uuid not null references colleague,
    skill_id    uuid not null references skill,
    reason      text,
    given_at    timestamptz not null,
    unique (endorsed_id, skill_id, endorser_id),
    check (endorser_id <> endorsed_id)
);
create index endorsement_endorser on endorsement (endorser_id, endorsed_id);
create index endorsement_skill on endorsement (skill_id);

-- How many count for matching: of those who are here, and whom the endorsed one endorses for nothing in return.
create function counting_endorsers(who uuid, what uuid) returns bigint language sql stable as $$
  select (select count(*) from endorsement e join colleague c on c.id = e.endorser_id
          where e.endorsed_id = who and e.skill_id = what and c.left_at is null
            and not exists (select 1 from endorsement b where b.endorser_id = who and b.endorsed_id = e.endorser_id))
$$;

-- Not every notice is about an ask.
alter table notice alter column ask_id drop not null;
alter table notice add column skill_id uuid references skill;
alter table notice add check (ask_id is not null or skill_id is not null);
