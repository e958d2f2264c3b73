-- When one last signed in, or else when the account was opened; of accounts from before, when this column came.
alter table account add column signed_in_at timestamptz not null default now();
