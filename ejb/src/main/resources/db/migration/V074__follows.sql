-- What somebody follows, or does not want to. Askers and authors follow their asks without a row; a row says otherwise.
create table follow (
    follower_id uuid not null references colleague,
    kind        text not null check (kind in ('ASK', 'TAG', 'PERSON')),
    subject     text not null,
    following   boolean not null,
    at          timestamptz not null,
    primary key (follower_id, kind, subject)
);
create index follow_subject on follow (kind, subject) where following;
