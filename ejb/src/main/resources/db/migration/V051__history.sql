-- Which row an archive's person, question or answer became. Ids stay random: one derived from the origin could be guessed.
create table history_origin (
    origin text primary key,
    id     uuid not null
);

-- What was imported at a start, by its content, so that the next start need not read it again.
create table history_file (
    sha256      bytea primary key,
    source      text not null,
    imported_at timestamptz not null
);
