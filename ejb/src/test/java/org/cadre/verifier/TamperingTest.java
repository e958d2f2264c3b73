package org.cadre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.cadre.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {
    private static final String SEVENTH = "(select seq from audit_link where number = 7)";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private TestTrail trail;

    /** Confirmed at 10 and at 20; the fifth, tenth ... are decisions, the others acts. */
    @BeforeEach
    void twentyEntries() throws SQLException, IOException, GeneralSecurityException {
        trail = new TestTrail(database, folder);
        trail.grow(8);
        trail.checkpoint();
        trail.grow(8);
        trail.checkpoint();
    }

    @Test
    void aTrailAsItWasWrittenIsWhole() {
        var said = trail.check();
        assertThat(said.text()).contains("entries      20, the last is 20", "waiting      0",
                "checkpoints  2, confirmed up to 20", "result       whole");
        assertThat(said.exit()).isZero();
    }

    @Test
    void whatWaitsIsCountedAndNoFault() throws SQLException {
        trail.sql(
                "insert into act (at, kind, subject, actor) values (now(), 'X', gen_random_uuid(), gen_random_uuid())");
        assertThat(trail.check().text()).contains("waiting      1", "result       whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor = gen_random_uuid()", "at = at + interval '1 microsecond'", "kind = kind || ' '",
            "subject = gen_random_uuid()", "person = gen_random_uuid(), detail = '\\x00'"})
    void anEditedActIsNamed(String edit) throws SQLException {
        trail.sql("update act set " + edit + " where seq = " + SEVENTH);
        assertFault("EDITED 7: ACT ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome = 'REFUSED'", "facts = '\\x0badcaff'", "id = gen_random_uuid()",
            "rules = '{\"walls@3\": \"ALLOWED\"}'", "person = null"})
    void anEditedDecisionIsNamed(String edit) throws SQLException {
        trail.sql("update decision set " + edit + " where seq = (select seq from audit_link where number = 5)");
        assertFault("EDITED 5: DECISION ");
    }

    @Test
    void anEditedLinkIsNamed() throws SQLException {
        trail.sql("update audit_link set hash = sha256('x') where number = 7");
        assertFault("EDITED 7: ");
    }

    @Test
    void aRemovedEntryIsNamed() throws SQLException {
        trail.sql("delete from act where seq = " + SEVENTH);
        assertFault("REMOVED 7: ACT ");
    }

    @Test
    void oneThatIsRemovedWithItsLinkIsNamed() throws SQLException {
        remove();
        assertFault("REMOVED 7: 8 stands in its place");
    }

    @Test
    void oneThatIsRemovedWhileTheRestIsRenumberedIsNamed() throws SQLException {
        remove();
        trail.move("number > 7", -1);
        assertFault("REMOVED 7: 1 are gone from here");
    }

    @Test
    void oneThatIsInsertedBesideTheChainIsNamed() throws SQLException {
        insert();
        assertFault("INSERTED 21: in no chain: ACT ");
    }

    @Test
    void oneThatIsInsertedIntoTheChainIsNamed() throws SQLException {
        insert();
        trail.move("number >= 7", 1);
        trail.sql(
                "insert into audit_link (number, source, seq, form, hash) select 7, 'ACT', max(seq), 1, sha256('x') from act");
        assertFault("INSERTED 7: 1 stand before what belongs here, which is now at 8");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 20})
    void twoThatChangedPlacesAreNamed(int other) throws SQLException {
        trail.sql("update audit_link set number = 1000 where number = 7");
        trail.sql("update audit_link set number = 7 where number = " + other);
        trail.sql("update audit_link set number = " + other + " where number = 1000");
        assertFault("REORDERED 7: what belongs here stands at " + other);
    }

    @Test
    void twoWhoseRowsChangedPlacesAreNamed() throws SQLException {
        trail.sql("""
                create temp table was as select * from audit_link where number in (7, 9);
                update audit_link set seq = -number where number in (7, 9);
                update audit_link l set seq = w.seq from was w where l.number = 16 - w.number""");
        assertFault("REORDERED 7: what belongs here stands at 9");
    }

    @Test
    void aTruncatedTrailIsNamed() throws SQLException {
        trail.sql(
                """
                        delete from act where seq in (select seq from audit_link where number > 15 and source = 'ACT');
                        delete from decision where seq in (select seq from audit_link where number > 15 and source = 'DECISION');
                        delete from audit_link where number > 15""");
        assertFault("TRUNCATED 16: the trail ends with 15, the checkpoint of 2026-03-01T09:00:00Z counts 20");
    }

    @Test
    void aChainThatWasHashedAnewContradictsTheCheckpoint() throws SQLException {
        trail.sql(
                "update act set actor = gen_random_uuid() where seq = (select seq from audit_link where number = 14)");
        String before = Content.GENESIS;
        for (Entry entry : trail.entries()) {
            before = entry.content().hash(before, entry.number());
            trail.sql("update audit_link set hash = '\\x" + before + "' where number = " + entry.number());
        }
        assertFault("REWRITTEN 11: something from here to 20");
    }

    @Test
    void aCheckpointOfAnotherKeyIsNamed() throws IOException, GeneralSecurityException {
        trail.checkpoint(20, "0".repeat(64), TestTrail.newKeys());
        assertFault("FORGED_CHECKPOINT 3: ");
    }

    @Test
    void anExportOfAPartIsCheckedAlone() throws IOException {
        assertThat(trail.check(trail.export(6, 12)).text()).contains("entries      7, the last is 12",
                "confirmed up to 10", "result       whole");
    }

    @Test
    void aTruncatedExportIsNamed() throws IOException {
        assertThat(trail.check(trail.export(1, 20)).text()).contains("result       whole");
        assertThat(trail.check(trail.export(1, 15)).text()).contains("TRUNCATED 16: ");
    }

    @Test
    void anEditedExportIsNamed() throws IOException {
        var export = trail.export(6, 12);
        Files.writeString(export, Files.readString(export).replaceFirst("\"outcome\":\"ALLOWED\"",
                "\"outcome\":\"REFUSED\""));
        assertThat(trail.check(export)).extracting(TestTrail.Said::exit).isEqualTo(1);
        assertThat(trail.check(export).text()).contains("EDITED 10: DECISION");
    }

    @Test
    void linesThatChangedPlacesAreNamed() throws IOException {
        var export = trail.export(6, 12);
        var lines = Files.readAllLines(export);
        Collections.swap(lines, 2, 4);
        Files.write(export, lines);
        assertThat(trail.check(export).text()).contains("REORDERED 8: 10 stands in its place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--export", "--export no-such-file", "--database jdbc:none:x", "--what else",
            "--export a --database b", "--export pom.xml --key a"})
    void whatCannotBeCheckedIsNoTamperedTrail(String arguments) {
        var said = TestTrail.run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text()).startsWith("cannot be checked: ").contains("--checkpoints");
    }

    private void remove() throws SQLException {
        trail.sql("delete from act where seq = " + SEVENTH + "; delete from audit_link where number = 7");
    }

    /** Past the trigger, as only the owner can. */
    private void insert() throws SQLException {
        trail.sql(
                """
                        alter table act disable trigger act_waits;
                        insert into act (at, kind, subject, actor) values (now(), 'ASKED', gen_random_uuid(), gen_random_uuid());
                        alter table act enable trigger act_waits""");
    }

    private void assertFault(String finding) {
        var said = trail.check();
        assertThat(said.text()).contains("FAULT        " + finding);
        assertThat(said.exit()).isEqualTo(1);
    }
}
