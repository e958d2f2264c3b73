-- Whether what somebody wrote stands without their name to everybody else. Kept with each text, since texts go over to
-- other asks when theirs is merged.
alter table ask add column anonymous boolean not null default false;
alter table answer add column anonymous boolean not null default false;
alter table comment add column anonymous boolean not null default false;
alter table revision add column anonymous boolean not null default false;
-- Whether the owner was chosen by name; else it is whoever wrote or asked, who may be anonymous.
alter table review add column named boolean not null default true;
-- Such a notice names no actor.
alter table notice add column anonymous boolean not null default false;
