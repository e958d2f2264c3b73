-- The hours in which invitations count: of a colleague, else of the site, else the usual. Days are bits, Monday is 1.
create table working_hours (
    colleague_id uuid primary key references colleague,
    days         int not null check (days between 1 and 127),
    begins       time not null,
    ends         time not null,
    share        int not null check (share between 10 and 100),
    check (begins < ends)
);
create table site_calendar (
    site    text not null,
    country text not null,
    region  text not null,
    days    int not null check (days between 1 and 127),
    begins  time not null,
    ends    time not null,
    primary key (site, country),
    check (begins < ends)
);
