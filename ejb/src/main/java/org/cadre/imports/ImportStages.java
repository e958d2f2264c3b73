package org.cadre.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What jobs have read and not yet applied. Rows of every kind of file hang on the stage and go with it. */
@ApplicationScoped
@Transactional
public class ImportStages {
    static final int KEPT_HOURS = 24;

    @Inject
    private EntityManager entities;

    protected ImportStages() {}

    void open(ImportId id) {
        entities.createNativeQuery("insert into import_stage (job_id) values (?1)").setParameter(1, id.value())
                .executeUpdate();
    }

    void columns(ImportId id, Set<String> columns) {
        entities.createNativeQuery("update import_stage set columns = ?2 where job_id = ?1").setParameter(1, id.value())
                .setParameter(2, String.join(",", new TreeSet<>(columns))).executeUpdate();
    }

    /** The columns that the file has. Locked until the transaction's end, so that it is not cleared away meanwhile. @throws ImportNotApplicable */
    public Set<String> columns(ImportId id) {
        List<?> found = entities.createNativeQuery("select columns from import_stage where job_id = ?1 for update")
                .setParameter(1, id.value()).getResultList();
        if (found.isEmpty())
            throw new ImportNotApplicable(id);
        return Set.copyOf(Arrays.asList(((String) found.getFirst()).split(",", -1)));
    }

    void drop(ImportId id) {
        entities.createNativeQuery("delete from import_stage where job_id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    /** Of jobs that were interrupted or have ended, and of files that nobody applied within a day. */
    void dropStale() {
        entities.createNativeQuery("""
                delete from import_stage s
                where s.staged_at < clock_timestamp() - make_interval(hours => ?1)
                      and not exists (select 1 from import_job j where j.id = s.job_id
                                      and j.state in ('QUEUED', 'RUNNING'))
                   or exists (select 1 from import_job j where j.id = s.job_id
                              and j.state in ('DONE', 'FAILED', 'INTERRUPTED'))""")
                .setParameter(1, KEPT_HOURS).executeUpdate();
    }
}
