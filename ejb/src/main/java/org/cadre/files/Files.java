package org.cadre.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.files.StoredFile.Place;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** The files and their bytes. Who asks was found to see what they belong to. */
@ApplicationScoped
@Transactional
public class Files {
    /** Bytes of a chunk; the last one is shorter. */
    public static final int CHUNK = 1 << 18;
    private static final Pattern LINK = Pattern.compile("/files/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String OF_ASK = """
            (f.ask_id = ?1 or f.answer_id in (select w.id from answer w where w.ask_id = ?1)
             or f.comment_id in (select c.id from comment c where c.ask_id = ?1))""";
    private static final String SELECT = """
            select f.id, f.owner_id, f.name, f.type, f.size, encode(f.digest, 'hex'), f.state, f.uploaded_at,
                   f.ask_id, f.answer_id, f.comment_id, f.batch_id, f.judgment_id,
                   (select j.batch_id from judgment j where j.id = f.judgment_id) from file f where\s""";
    private static final String LOOSE = "num_nonnulls(ask_id, answer_id, comment_id, batch_id, judgment_id) = 0";

    @Inject
    private EntityManager entities;
    @Inject
    private FileSettings settings;

    protected Files() {}

    public Optional<StoredFile> find(FileId id) {
        return files(SELECT + "f.id = ?1", id.value()).stream().findFirst();
    }

    /** Those of an ask, its answers and comments, oldest first. */
    public List<StoredFile> of(UUID ask) {
        return files(SELECT + OF_ASK + " order by f.uploaded_at, f.id", ask);
    }

    /** The pictures of a batch's items, by name. */
    public List<StoredFile> ofBatch(UUID batch) {
        return files(SELECT + "f.batch_id = ?1 order by f.name", batch);
    }

    /** Pictures that workers of a batch have answered with, in an order that tells nothing. */
    public List<StoredFile> judged(UUID batch) {
        return files(SELECT + "f.judgment_id in (select j.id from judgment j where j.batch_id = ?1) order by f.id",
                batch);
    }

    /** The picture of that name of a batch's items. */
    public Optional<StoredFile> ofBatch(UUID batch, String name) {
        List<?> found = entities.createNativeQuery(SELECT + "f.batch_id = ?1 and f.name = ?2").setParameter(1, batch)
                .setParameter(2, name).getResultList();
        return found.stream().map(Object[].class::cast).map(Files::file).findFirst();
    }

    /**
     * Gives a picture that belongs to nothing yet to a batch or a judgment. In a judgment it loses its name, which may tell of the
     * worker whom nobody is to know.
     *
     * @return whether it was one of the owner's, ready and free
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean give(FileId id, ColleagueId owner, Place place) {
        boolean answer = place instanceof Place.OnJudgment;
        return find(id).filter(file -> file.type().picture() && file.state() == FileState.READY)
                .filter(file -> entities.createNativeQuery("update file set " + (answer ? "judgment_id" : "batch_id")
                        + " = ?1, name = ?4 where id = ?2 and owner_id = ?3 and " + LOOSE)
                        .setParameter(1, place.id()).setParameter(2, id.value()).setParameter(3, owner.value())
                        .setParameter(4, answer ? "answer." + file.type().ending() : file.name())
                        .executeUpdate() > 0)
                .isPresent();
    }

    /** The bytes of the chunk of that number from 0; empty where the file is gone. */
    public Optional<byte[]> chunk(FileId id, int number) {
        return entities.createNativeQuery("select bytes from file_chunk where file_id = ?1 and number = ?2")
                .setParameter(1, id.value()).setParameter(2, number).getResultStream().map(byte[].class::cast)
                .findFirst();
    }

    /** The ids of the files that a text refers to. */
    public static List<UUID> in(String text) {
        return LINK.matcher(text).results().map(found -> UUID.fromString(found.group(1))).distinct().toList();
    }

    /** Whether a text refers to it. */
    public static boolean in(String text, FileId id) {
        return text.contains("/files/" + id);
    }

    /**
     * Gives files that a text refers to, that are its writer's and belong to nothing yet, to what the text is of.
     *
     * @param subject the ask, the answer or a comment
     * @throws org.cadre.governance.BadInput where the ask has too much then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void belong(UUID ask, @Nullable UUID answer, UUID subject, ColleagueId writer, String text) {
        var ids = in(text);
        if (ids.isEmpty())
            return;
        String column = subject.equals(ask) ? "ask_id" : subject.equals(answer) ? "answer_id" : "comment_id";
        // what is stored anew must be there for the reference
        entities.flush();
        int given = entities
                .createNativeQuery(
                        "update file set " + column + " = ?1 where id = any(cast(?2 as uuid[])) and owner_id = ?3"
                                + " and " + LOOSE)
                .setParameter(1, subject).setParameter(2, Sql.array(ids)).setParameter(3, writer.value())
                .executeUpdate();
        if (given > 0 && sum("select coalesce(sum(f.size), 0) from file f where " + OF_ASK, ask) > settings.ask())
            throw FileRefused.because("", "file.ask-full", settings.ask() >> 20);
    }

    /** What belonged to a comment goes with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropOf(UUID comment) {
        entities.createNativeQuery("delete from file where comment_id = ?1").setParameter(1, comment).executeUpdate();
    }

    /** Nothing of it is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(FileId id) {
        entities.createNativeQuery("delete from file where id = ?1").setParameter(1, id.value()).executeUpdate();
    }

    /** @throws org.cadre.governance.BadInput where its owner uploads more than a day allows */
    void add(StoredFile file, Path content) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 220))")
                .setParameter(1, file.owner().toString()).getSingleResult();
        long today = Sql.number(entities.createNativeQuery("""
                select coalesce(sum(size), 0) from file where owner_id = ?1 and uploaded_at > ?2""")
                .setParameter(1, file.owner().value())
                .setParameter(2, Timestamp.from(file.uploadedAt().minusSeconds(86_400))).getSingleResult());
        if (today + file.size() > settings.day())
            throw FileRefused.because(file.name(), "file.day-full", settings.day() >> 20);
        entities.createNativeQuery("""
                insert into file (id, owner_id, name, type, size, digest, state, uploaded_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""").setParameter(1, file.id().value())
                .setParameter(2, file.owner().value()).setParameter(3, file.name())
                .setParameter(4, file.type().name()).setParameter(5, file.size()).setParameter(6, file.digestBytes())
                .setParameter(7, file.state().name()).setParameter(8, Timestamp.from(file.uploadedAt()))
                .executeUpdate();
        try (InputStream in = java.nio.file.Files.newInputStream(content)) {
            int number = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK))
                entities.createNativeQuery("insert into file_chunk (file_id, number, bytes) values (?1, ?2, ?3)")
                        .setParameter(1, file.id().value()).setParameter(2, number++).setParameter(3, bytes)
                        .executeUpdate();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** From now on it is handed on, or its bytes are gone. */
    void settle(FileId id, FileState state) {
        entities.createNativeQuery("update file set state = ?2 where id = ?1").setParameter(1, id.value())
                .setParameter(2, state.name()).executeUpdate();
        if (state == FileState.REFUSED)
            entities.createNativeQuery("delete from file_chunk where file_id = ?1").setParameter(1, id.value())
                    .executeUpdate();
    }

    /** Throws away what belongs to nothing, nor to what waits for approval. @return how many */
    int purge(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from file where id in (select f.id from file f where f.uploaded_at < ?1
                    and not exists (select from held_ask h where strpos(h.wanted ->> 'text', cast(f.id as text)) > 0)
                    and\s""" + LOOSE + " limit ?2)")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    private long sum(String query, UUID ask) {
        return Sql.number(entities.createNativeQuery(query).setParameter(1, ask).getSingleResult());
    }

    private List<StoredFile> files(String query, UUID key) {
        List<?> found = entities.createNativeQuery(query).setParameter(1, key).getResultList();
        return found.stream().map(Object[].class::cast).map(Files::file).toList();
    }

    private static StoredFile file(Object[] row) {
        Optional<Place> place = Sql.maybeUuid(row[8]).<Place>map(Place.OnAsk::new)
                .or(() -> Sql.maybeUuid(row[9]).map(Place.OnAnswer::new))
                .or(() -> Sql.maybeUuid(row[10]).map(Place.OnComment::new))
                .or(() -> Sql.maybeUuid(row[11]).map(Place.OnBatch::new))
                .or(() -> Sql.maybeUuid(row[12]).map(id -> new Place.OnJudgment(id, Sql.uuid(row[13]))));
        return new StoredFile(new FileId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])), (String) row[2],
                FileType.valueOf((String) row[3]), Sql.number(row[4]), (String) row[5],
                FileState.valueOf((String) row[6]), Sql.instant(row[7]), place);
    }
}
