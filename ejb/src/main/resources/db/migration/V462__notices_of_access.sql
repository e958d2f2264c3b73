-- A notice may be about a review of access, or about an authorisation that ends.
alter table notice add column recertification_id uuid references recertification on delete cascade;
alter table notice add column authorisation_id uuid references authorisation on delete cascade;
alter table notice drop constraint notice_subject;
alter table notice add constraint notice_subject check (ask_id is not null or skill_id is not null or held_id is not null
    or recertification_id is not null or authorisation_id is not null);
create index notice_recertification on notice (recertification_id) where recertification_id is not null;
create index notice_authorisation on notice (authorisation_id) where authorisation_id is not null;
