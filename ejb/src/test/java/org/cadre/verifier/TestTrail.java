package org.cadre.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.cadre.database.TestDatabase;
import org.cadre.trail.Links;
import org.postgresql.ds.PGSimpleDataSource;

/** A trail with checkpoints in a folder, and the command that checks both. */
final class TestTrail {
    record Said(int exit, String text) {}

    private final TestDatabase database;
    private final Path folder;
    private final KeyPair keys;

    TestTrail(TestDatabase database, Path folder) throws GeneralSecurityException, IOException {
        this.database = database;
        this.folder = folder;
        keys = newKeys();
        Files.writeString(folder.resolve("key.pub"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        Files.createFile(folder.resolve("checkpoints.jsonl"));
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** Acts, and a decision behind every fourth, linked. */
    void grow(int acts) throws SQLException {
        for (int i = 1; i <= acts; i++) {
            sql("insert into act (at, kind, subject, actor) values (now(), 'ASKED \"why\"', gen_random_uuid(), gen_random_uuid())");
            if (i % 4 == 0)
                sql("""
                        insert into decision (id, at, stage, subject, person, outcome, rules, facts) values (gen_random_uuid(), now(),
                          'MATCH', gen_random_uuid(), gen_random_uuid(), 'ALLOWED', '{"walls@2": "ALLOWED", "ö": "\\\\"}', '\\x0badcafe')""");
        }
        link();
    }

    void link() {
        database.run(() -> database.beans().get(Links.class).link(1_000_000));
    }

    void checkpoint() throws IOException {
        var head = database.call(() -> database.beans().get(Links.class).head());
        checkpoint(head.number(), head.hash(), keys);
    }

    void checkpoint(long count, String head, KeyPair signing) throws IOException {
        Path file = folder.resolve("checkpoints.jsonl");
        Files.writeString(file, Files.readString(file)
                + Checkpoint.signed(count, head, Instant.parse("2026-03-01T09:00:00Z"), signing.getPrivate()).line()
                + "\n");
    }

    List<Entry> entries() {
        return database.call(() -> database.beans().get(Links.class).after(0, 1_000_000));
    }

    void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.source().getConnection(); var owner = connection.createStatement()) {
            owner.execute(statement);
        }
    }

    /** Makes room for one number, or takes one out. */
    void move(String numbers, int by) throws SQLException {
        sql("update audit_link set number = number + 1000000 where " + numbers);
        sql("update audit_link set number = number - 1000000 + " + by + " where number > 1000000");
    }

    /** Saved by the command, and cut. */
    Path export(int from, int to) throws IOException {
        Path file = folder.resolve("export.jsonl");
        run(List.of("--database", ((PGSimpleDataSource) TestDatabase.source()).getUrl(), "--user", "postgres", "--save",
                file.toString()));
        return Files.write(file, Files.readAllLines(file).subList(from - 1, to));
    }

    Said check() {
        String url = ((PGSimpleDataSource) TestDatabase.source()).getUrl();
        return check("--database", url, "--user", "postgres");
    }

    Said check(Path export) {
        return check("--export", export.toString());
    }

    private Said check(String... source) {
        var arguments = new ArrayList<>(List.of(source));
        arguments.addAll(List.of("--checkpoints", folder.resolve("checkpoints.jsonl").toString(), "--key",
                folder.resolve("key.pub").toString()));
        return run(arguments);
    }

    static Said run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        int exit = Verifier.run(arguments, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

}
