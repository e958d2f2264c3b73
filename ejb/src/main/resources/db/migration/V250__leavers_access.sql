-- Whoever leaves, by whichever way, is signed in nowhere any more, and coming back does not change that.
create function end_access_of_leaver() returns trigger language plpgsql as $$
begin
    delete from session where colleague_id = new.id;
    update api_token set revoked_at = new.left_at where colleague_id = new.id and revoked_at is null;
    return null;
end $$;
create trigger access_ends_with_the_employment after update of left_at on colleague
    for each row when (old.left_at is null and new.left_at is not null) execute function end_access_of_leaver();
