-- Machines that act in their own name, each answered for by one colleague.
create table service_account (
    colleague_id uuid primary key references colleague,
    owner_id     uuid not null references colleague,
    purpose      text not null,
    scopes       text not null,
    created_by   uuid not null references colleague,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index service_account_owner on service_account (owner_id);

-- What was done with them, for ever.
create table service_account_event (
    id         uuid primary key,
    service_id uuid not null references service_account,
    what       text not null,
    by_id      uuid references colleague,
    at         timestamptz not null
);
create index service_account_event_service on service_account_event (service_id, at);

-- Whoever leaves, by whichever way, takes their machines along, for good: who comes back has to ask anew.
create function end_services_of_leaver() returns trigger language plpgsql as $$
begin
    with ended as (
        update service_account set ended_at = new.left_at where owner_id = new.id and ended_at is null
        returning colleague_id)
    insert into service_account_event (id, service_id, what, by_id, at)
    select gen_random_uuid(), colleague_id, 'OWNER_LEFT', null, new.left_at from ended;
    return null;
end $$;
create trigger colleague_leaves after update of left_at on colleague
    for each row when (old.left_at is null and new.left_at is not null)
    execute function end_services_of_leaver();
