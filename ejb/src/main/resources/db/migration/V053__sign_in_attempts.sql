-- Who tries to sign in from where; a right password takes its row away, the others go after the window.
create table sign_in_attempt (
    id      uuid primary key,
    address text not null,
    at      timestamptz not null
);
create index sign_in_attempt_address on sign_in_attempt (address, at);
create index sign_in_attempt_at on sign_in_attempt (at);
