create table taxonomy_row (
    job_id   uuid not null references import_stage on delete cascade,
    line     bigint not null,
    code     text not null,
    label    text not null,
    language text not null,
    broader  text not null,
    primary key (job_id, line)
);
create index taxonomy_row_code on taxonomy_row (job_id, code, line);
create index taxonomy_row_broader on taxonomy_row (job_id, broader);

create table taxonomy_label (
    job_id uuid not null references import_stage on delete cascade,
    line   bigint not null,
    nr     int not null,
    label  text not null,
    folded text not null,
    primary key (job_id, line, nr)
);

create table taxonomy_change (
    job_id   uuid not null references import_stage on delete cascade,
    skill_id uuid not null,
    line     bigint not null,
    added    boolean not null,
    primary key (job_id, skill_id)
);
create index taxonomy_change_line on taxonomy_change (job_id, line);

-- What was uploaded before becomes a job like any other, and its content goes: what is checked stays staged by row now.
insert into import_job (id, kind, source, started_by, state, total, done, rejected, started_at, ended_at, record_count,
                        added, updated, unchanged, leaving)
select id, case kind when 'PEOPLE' then 'directory' else 'skills' end, name, uploaded_by,
       case state when 'APPLIED' then 'DONE' when 'REFUSED' then 'FAILED' else 'CHECKED' end,
       (told ->> 'rows')::bigint, (told ->> 'rows')::bigint, (told ->> 'bad')::bigint, uploaded_at, uploaded_at,
       (told ->> 'rows')::bigint, (told ->> 'added')::bigint, (told ->> 'updated')::bigint,
       (told ->> 'unchanged')::bigint, (told ->> 'left')::bigint
from (select *, report::jsonb as told from uploaded_file) files;

insert into import_problem (job_id, seq, line, field, value, reason_key, reason_args)
select files.id, fault.nr, (fault.told ->> 'line')::bigint, nullif(fault.told ->> 'column', ''), fault.told ->> 'value',
       fault.told ->> 'key', fault.told ->> 'args'
from uploaded_file files, jsonb_array_elements(files.report::jsonb -> 'faults') with ordinality as fault(told, nr);

drop table uploaded_file;
