-- What a mail lets its holder do without signing in. Of what stands in the mail only the hash is kept.
create table pass (
    hash          bytea primary key,
    holder_id     uuid not null references colleague,
    verb          text not null,
    invitation_id uuid references invitation,
    ask_id        uuid references ask,
    kind          text,
    issued_at     timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz
);
create index pass_holder on pass (holder_id, expires_at);

-- Whatever lets somebody leave, an import of thousands or one click, ends what their mails can do in the same moment.
create function end_passes() returns trigger language plpgsql as $$
begin
    delete from pass where holder_id = new.id;
    return null;
end $$;
create trigger passes_end_with_their_holder after update of left_at on colleague
    for each row when (new.left_at is not null) execute function end_passes();
