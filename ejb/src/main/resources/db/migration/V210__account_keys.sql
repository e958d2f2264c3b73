-- By which a colleague sets a password. Of what stands in the mail only the hash is kept.
create table account_key (
    hash       bytea primary key,
    holder_id  uuid not null references colleague,
    purpose    text not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_key_holder on account_key (holder_id);
create index account_key_expiry on account_key (expires_at);

-- When a colleague was sent the last one.
create table account_key_order (
    colleague_id uuid not null references colleague,
    purpose      text not null,
    at           timestamptz not null,
    primary key (colleague_id, purpose)
);

-- Whoever says to have forgotten a password, until it was looked who that is.
create table reset_request (
    id   uuid primary key,
    mail text not null,
    at   timestamptz not null
);

-- Whatever sets a password, an administrator or a key, ends what mails can do for the account in the same moment.
create function end_with_password() returns trigger language plpgsql as $$
begin
    delete from pass where holder_id = new.colleague_id;
    update account_key set used_at = now() where holder_id = new.colleague_id and used_at is null;
    return null;
end $$;
create trigger mail_links_end_with_the_password after insert or update of password_hash on account
    for each row execute function end_with_password();

create function end_keys() returns trigger language plpgsql as $$
begin
    delete from account_key where holder_id = new.id;
    delete from account_key_order where colleague_id = new.id;
    return null;
end $$;
create trigger keys_end_with_their_holder after update of left_at on colleague
    for each row when (new.left_at is not null) execute function end_keys();
