-- All reports of a closed month as one paper: the hashes that it is made from, a line for each report and clearance, and their hash.
create table report_pack (
    id       uuid primary key,
    period   text not null unique,
    made_at  timestamptz not null,
    sha256   bytea not null check (length(sha256) = 32),
    contents text not null
);
comment on table report_pack is 'append-only: what is signed of a month that is over';

-- One name for governance and one for the auditors, never the same person's.
create table report_signature (
    pack_id   uuid not null references report_pack,
    role      text not null check (role in ('GOVERNANCE', 'AUDITOR')),
    signer_id uuid not null references colleague on delete cascade,
    comment   text not null,
    at        timestamptz not null,
    primary key (pack_id, role),
    unique (pack_id, signer_id)
);
create index report_signature_signer on report_signature (signer_id);
