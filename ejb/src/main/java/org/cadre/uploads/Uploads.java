package org.cadre.uploads;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.csv.ImportReport;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** The uploaded files. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected Uploads() {}

    UploadId add(UploadKind kind, String name, ColleagueId by, byte[] content, ImportReport report) {
        var id = UploadId.random();
        var now = clock.instant();
        entities.createNativeQuery("update uploaded_file set content = null where uploaded_at < ?1")
                .setParameter(1, now.minus(KEPT)).executeUpdate();
        entities.createNativeQuery("""
                insert into uploaded_file (id, kind, name, uploaded_by, uploaded_at, content, state, report)
                values (?1, ?2, ?3, ?4, ?5, ?6, 'CHECKED', ?7)""").setParameter(1, id.value())
                .setParameter(2, kind.name()).setParameter(3, name).setParameter(4, by.value()).setParameter(5, now)
                .setParameter(6, content).setParameter(7, ReportText.write(report)).executeUpdate();
        return id;
    }

    void end(UploadId id, UploadState state, ImportReport report) {
        entities.createNativeQuery("""
                update uploaded_file set content = null, state = ?2, report = ?3 where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, state.name())
                .setParameter(3, ReportText.write(report)).executeUpdate();
    }

    /** @throws UploadNotFound */
    Upload get(UploadId id) {
        return list("where id = ?1", id.value()).stream().findFirst().orElseThrow(() -> new UploadNotFound(id));
    }

    /** Locked until the transaction's end, so that two clicks apply it once. @throws UploadNotFound */
    byte[] content(UploadId id) {
        List<?> found = entities.createNativeQuery("""
                select content, 1 from uploaded_file where id = ?1 and state = 'CHECKED' and content is not null
                for update""").setParameter(1, id.value()).getResultList();
        if (found.isEmpty())
            throw new UploadNotFound(id);
        return (byte[]) ((Object[]) found.getFirst())[0];
    }

    /** The latest first. */
    List<Upload> latest(int limit) {
        return list("order by uploaded_at desc, id limit ?1", limit);
    }

    private List<Upload> list(String which, Object parameter) {
        List<?> found = entities.createNativeQuery("""
                select id, kind, name, uploaded_by, uploaded_at, state, report, content is not null
                from uploaded_file
                """ + which).setParameter(1, parameter).getResultList();
        return found.stream().map(row -> upload((Object[]) row)).toList();
    }

    private static Upload upload(Object[] columns) {
        var text = ReportText.read((String) columns[6]);
        var report = text.report();
        var state = UploadState.valueOf((String) columns[5]);
        boolean applicable = report.faults().stream().allMatch(fault -> fault.reason().key().equals(Upload.LEAVERS));
        return new Upload(new UploadId(Sql.uuid(columns[0])), UploadKind.valueOf((String) columns[1]),
                (String) columns[2], new ColleagueId(Sql.uuid(columns[3])), Sql.instant(columns[4]), state, report,
                text.bad(), state == UploadState.CHECKED && (Boolean) columns[7] && applicable);
    }
}
