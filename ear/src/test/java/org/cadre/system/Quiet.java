package org.cadre.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.cadre.asks.Asks;
import org.cadre.outbox.ChangeLog.Position;

/** A company in which nothing is left to be done, so that two readings of the same differ by what was done in between only. */
final class Quiet {
    private Quiet() {}

    /**
     * Waits until what other tests have left for after a commit has been done, and until the index has dropped the words of what was
     * replaced: they move scores in their last digits until then, and whichever change comes next drops them.
     */
    static void await(Cadre cadre) {
        Await.until("all messages to be handled", () -> count(cadre) == 0);
        Position erasure = erased(cadre);
        Await.until("the index to drop what was replaced", () -> reached(cadre.home().resolve("index/server"))
                .compareTo(erasure) >= 0);
    }

    /** What is to be done at a later time does not count. */
    private static long count(Cadre cadre) throws SQLException {
        try (var connection = cadre.database();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select count(*) from outbox where not parked and attempts = 0
                          and due_at <= appended_at + interval '1 minute'""")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Tells that some ask was erased, as after an erasure: no word of it may be left in the files then. */
    private static Position erased(Cadre cadre) {
        try (var connection = cadre.database();
                var insert = connection.createStatement();
                var rows = insert.executeQuery("insert into change_log (kind, subject) values ('" + Asks.ERASED
                        + "', gen_random_uuid()) returning cast(cast(txid as text) as bigint), seq")) {
            rows.next();
            return new Position(rows.getLong(1), rows.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up to which change the index is on disk. */
    private static Position reached(Path home) throws IOException {
        List<Path> folders;
        try (var all = Files.list(home)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        Position last = Position.START;
        for (Path folder : folders)
            try (var files = FSDirectory.open(folder)) {
                String note = SegmentInfos.readLatestCommit(files).getUserData().get("cadre.position");
                if (note != null)
                    last = Position.parse(note.substring(note.indexOf(' ') + 1));
            }
        return last;
    }
}
