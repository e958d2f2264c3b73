-- Named groups of colleagues who take turns in being asked.
create table pool (
    id             uuid primary key,
    name           text not null check (length(name) between 1 and 80),
    owner_id       uuid references colleague,
    zone           text not null,
    target_minutes integer not null check (target_minutes between 15 and 20160),
    last_resort    integer not null check (last_resort between 0 and 15),
    version        bigint not null
);
create unique index pool_name on pool (lower(name));
create table pool_member (
    pool_id      uuid not null references pool on delete cascade,
    colleague_id uuid not null references colleague,
    primary key (pool_id, colleague_id)
);
create index pool_member_colleague on pool_member (colleague_id);
create table pool_duty (
    id           uuid primary key,
    pool_id      uuid not null,
    colleague_id uuid not null,
    day          integer not null check (day between 1 and 7),
    from_minute  integer not null check (from_minute between 0 and 1439),
    until_minute integer not null check (until_minute between 1 and 1440),
    check (from_minute < until_minute),
    foreign key (pool_id, colleague_id) references pool_member on delete cascade
);
create index pool_duty_pool on pool_duty (pool_id, colleague_id);
-- The pool that an asker wants asked first.
create table ask_pool (
    ask_id  uuid primary key references ask,
    pool_id uuid not null references pool on delete cascade
);
create index ask_pool_pool on ask_pool (pool_id);
