-- Under which size a count of people at a site is left out of reports, as it was asked for and decided; what was granted last
-- counts, and before that the usual size.
create table least_cell (
    id         uuid primary key,
    site       text not null,
    size       int not null check (size between 5 and 100),
    reason     text not null,
    asked_by   uuid not null references colleague,
    by_council boolean not null,
    asked_at   timestamptz not null,
    decided_by uuid references colleague,
    decided_at timestamptz,
    granted    boolean not null default false,
    check (decided_by <> asked_by),
    check ((decided_by is null) = (decided_at is null)),
    check (not granted or decided_by is not null)
);
create unique index least_cell_open on least_cell (site) where decided_by is null;
create index least_cell_site on least_cell (site, decided_at desc) where granted;
