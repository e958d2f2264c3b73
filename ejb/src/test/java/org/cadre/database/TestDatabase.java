package org.cadre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL with all migrations, empty before each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestDatabase database = new TestDatabase();
 *
 * database.call(() -> database.beans().get(AskDesk.class).file(asker, ask));
 * }</pre>
 *
 * It is started once for each JVM. Not safe for tests in parallel: they share the tables.
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {
    /** Rows are deleted, past keys and triggers: to truncate makes new files for every table that refers to a filled one. */
    private static final String EMPTY = """
            do $$ declare name text; filled boolean; begin
              set local session_replication_role = replica;
              for name in select quote_ident(tablename) from pg_tables
                  where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                execute 'select exists (select from ' || name || ')' into filled;
                if filled then execute 'delete from ' || name; end if;
              end loop;
            end $$""";
    private static @Nullable Server server;
    private @Nullable EntityManager entities;
    private @Nullable TestBeans beans;

    private record Server(DataSource source, EntityManagerFactory factory, CountedSource counted) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        begin();
    }

    /** For tests that only read what all of them share, and register no extension: empties it once. */
    public void begin() {
        entities = server().factory().createEntityManager();
        beans = new TestBeans(entities);
        run(() -> entities().createNativeQuery(EMPTY).executeUpdate());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end();
    }

    /** After {@link #begin}. */
    public void end() {
        var transaction = entities().getTransaction();
        if (transaction.isActive())
            transaction.rollback();
        entities().close();
    }

    /** The test's own; every bean of {@link #beans} uses the same. */
    public EntityManager entities() {
        if (entities == null)
            throw new IllegalStateException("register TestDatabase as an extension, and use it within a test");
        return entities;
    }

    /** The beans of this test, made when they are first asked for. */
    public TestBeans beans() {
        if (beans == null)
            throw new IllegalStateException("register TestDatabase as an extension, and use it within a test");
        return beans;
    }

    /** The same tables through an entity manager and beans of its own, as another worker would have them. */
    public Beside beside() {
        var other = new TestDatabase();
        other.entities = server().factory().createEntityManager();
        other.beans = new TestBeans(other.entities);
        return new Beside(other);
    }

    /** What {@link #beside} gives; to be closed. */
    public record Beside(TestDatabase database) implements AutoCloseable {
        @Override
        public void close() {
            database.entities().close();
        }
    }

    /** Connections beside the entity manager, as another process would have them. */
    public static DataSource source() {
        return server().source();
    }

    /** The statements that went to the database through any entity manager since the last call; a batch is one. */
    public List<String> statements() {
        return server().counted().take();
    }

    /** In one transaction, as a desk's method would be; entities are read anew in the next. */
    public <T> T call(Supplier<T> work) {
        var transaction = entities().getTransaction();
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive())
                transaction.rollback();
            entities().clear();
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static synchronized Server server() {
        if (server == null)
            server = start();
        return server;
    }

    private static Server start() {
        try {
            // stops with the JVM, by a shutdown hook of its own
            var postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
            var source = (PGSimpleDataSource) postgres.getPostgresDatabase(Map.of("stringtype", "unspecified",
                    "reWriteBatchedInserts", "true"));
            Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
            var pool = new HikariConfig();
            pool.setDataSource(source);
            pool.setMaximumPoolSize(20);
            pool.setMinimumIdle(1);
            var counted = new CountedSource();
            return new Server(source, Persistence.createEntityManagerFactory("cadre",
                    Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource",
                            "", "jakarta.persistence.nonJtaDataSource", counted.of(new HikariDataSource(pool)),
                            "eclipselink.weaving",
                            "false")),
                    counted);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }
}
