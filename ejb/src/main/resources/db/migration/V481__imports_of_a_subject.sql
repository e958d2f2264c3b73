-- An import may belong to something of one person's, and is then nobody else's to see; one runs for each.
alter table import_job add column subject uuid;
drop index import_job_running;
create unique index import_job_running on import_job (kind, coalesce(subject, '00000000-0000-0000-0000-000000000000'))
    where state in ('QUEUED', 'RUNNING');
create index import_job_subject on import_job (subject, started_at desc, id) where subject is not null;
