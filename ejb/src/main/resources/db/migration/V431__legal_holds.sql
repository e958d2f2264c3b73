-- What must not be lost, whatever its retention says: one ask, what a search found, or everything that somebody takes part in.
create table legal_hold (
    id          uuid primary key,
    matter      text not null,
    reason      text not null,
    scope       text not null check (scope in ('ASK', 'SEARCH', 'PERSON')),
    person_id   uuid references colleague,
    placed_by   uuid not null references colleague,
    placed_at   timestamptz not null,
    released_by uuid references colleague,
    released_at timestamptz,
    release_why text,
    check ((scope = 'PERSON') = (person_id is not null)),
    check (num_nulls(released_by, released_at, release_why) in (0, 3)),
    check (released_by <> placed_by)
);
create index legal_hold_person on legal_hold (person_id) where released_at is null;
create table hold_ask (
    hold_id uuid not null references legal_hold,
    ask_id  uuid not null references ask on delete cascade,
    primary key (hold_id, ask_id)
);
create index hold_ask_ask on hold_ask (ask_id);
create function person_held(who uuid) returns boolean language sql stable as $$
  select exists (select 1 from legal_hold where person_id = who and released_at is null)
$$;
-- Also where one was merged into it that is held.
create function ask_held(what uuid) returns boolean language sql stable as $$
  select exists (select 1 from legal_hold where released_at is null) and exists (
    with recursive part (id) as (
      select what union select a.id from ask a join part p on a.merged_into = p.id)
    select 1 from part p
    where exists (select 1 from hold_ask h join legal_hold l on l.id = h.hold_id
                  where h.ask_id = p.id and l.released_at is null)
      or exists (select 1 from legal_hold l where l.released_at is null and l.person_id is not null and (
           exists (select 1 from ask a where a.id = p.id and a.asker_id = l.person_id)
        or exists (select 1 from answer w where w.ask_id = p.id and (w.author_id = l.person_id
             or exists (select 1 from coauthor s where s.answer_id = w.id and s.colleague_id = l.person_id)))
        or exists (select 1 from comment c where c.ask_id = p.id and c.author_id = l.person_id))))
$$;
-- What a held comment said before it was edited or deleted; asks and answers have revisions.
create table held_text (
    id         uuid primary key,
    comment_id uuid not null references comment on delete cascade,
    body       text not null,
    until      timestamptz not null
);
create index held_text_comment on held_text (comment_id);
create function keep_held_comment() returns trigger language plpgsql as $$
begin
    if ask_held(old.ask_id) then
        insert into held_text (id, comment_id, body, until)
        values (gen_random_uuid(), old.id, old.body, coalesce(new.deleted_at, new.edited_at, now()));
    end if;
    return null;
end $$;
create trigger held_comments_keep_their_words after update of body on comment
    for each row when (old.body is distinct from new.body and old.body <> '') execute function keep_held_comment();
-- A file that was taken off a held ask.
create table held_file (
    id      uuid primary key,
    ask_id  uuid not null references ask on delete cascade,
    name    text not null,
    type    text not null,
    digest  bytea not null,
    bytes   bytea not null,
    owner_id uuid not null references colleague
);
create index held_file_ask on held_file (ask_id);
create function keep_held_file() returns trigger language plpgsql as $$
declare about uuid;
begin
    about := coalesce(old.ask_id, (select ask_id from answer where id = old.answer_id),
                      (select ask_id from comment where id = old.comment_id));
    if about is not null and ask_held(about) then
        insert into held_file (id, ask_id, name, type, digest, bytes, owner_id)
        select old.id, about, old.name, old.type, old.digest,
               coalesce((select string_agg(bytes, '' order by number) from file_chunk where file_id = old.id), ''),
               old.owner_id
        on conflict do nothing;
    end if;
    return old;
end $$;
create trigger held_files_stay before delete on file for each row execute function keep_held_file();
