create table account (
    colleague_id  uuid primary key references colleague,
    password_hash text not null,
    failures      int not null,
    locked_until  timestamptz
);

create table account_role (
    colleague_id uuid not null references account,
    role         text not null,
    primary key (colleague_id, role)
);

create table session (
    hash         bytea primary key,
    colleague_id uuid not null references colleague,
    csrf         text not null,
    opened_at    timestamptz not null,
    expires_at   timestamptz not null
);
create index session_colleague on session (colleague_id);
create index session_expiry on session (expires_at);

create table api_token (
    id           uuid primary key,
    hash         bytea not null unique,
    colleague_id uuid not null references colleague,
    label        text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    revoked_at   timestamptz
);
create index api_token_colleague on api_token (colleague_id);

-- A form is sent once; the row is what a replay meets.
create table form_receipt (
    id           uuid primary key,
    colleague_id uuid not null references colleague,
    at           timestamptz not null
);
