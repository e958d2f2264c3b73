package org.cadre.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables up to date at start, as their owner, and grants the run-time role what it needs; every other start-up
 * bean depends on it.
 */
@Singleton(name = "Migration")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(name = "java:app/jdbc/cadre", className = "org.postgresql.ds.PGSimpleDataSource", url = "${MPCONFIG=cadre.db.url}", user = "${MPCONFIG=cadre.db.user}", password = "${MPCONFIG=cadre.db.password}", minPoolSize = 2, maxPoolSize = 40, properties = {
        "stringtype=unspecified", "ApplicationName=cadre", "reWriteBatchedInserts=true", "logServerErrorDetail=false",
        Migration.PLANNING})
public class Migration {
    /**
     * Of a table that only grows nothing is read but what an index finds, which the standard price of a page by index, that of
     * disks that turn, would forbid; and a report takes one processor and leaves the others to whoever asks.
     */
    static final String PLANNING = "options=-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0";

    private static final Logger LOG = System.getLogger(Migration.class.getName());

    @Resource(lookup = "java:app/jdbc/cadre")
    private DataSource database;
    @Inject
    @ConfigProperty(name = "cadre.db.url")
    private String url;
    @Inject
    @ConfigProperty(name = "cadre.db.user")
    private String user;
    @Inject
    @ConfigProperty(name = "cadre.db.owner.user")
    private Optional<String> owner;
    @Inject
    @ConfigProperty(name = "cadre.db.owner.password")
    private Optional<String> ownerPassword;
    private boolean done;
    private long version;

    @PostConstruct
    void migrate() {
        var configuration = Flyway.configure(getClass().getClassLoader()).locations("classpath:db/migration");
        var flyway = owner().map(name -> asOwner(configuration, name))
                .orElseGet(() -> configuration.dataSource(database)).load();
        flyway.migrate();
        try {
            if (owner().isPresent())
                Grants.give(flyway.getConfiguration().getDataSource(), user);
            if (Grants.tooMany(database))
                LOG.log(Level.WARNING, "The role of cadre.db.user may alter audit rows and tables: let another role"
                        + " own them, and name that by cadre.db.owner.user and cadre.db.owner.password");
        } catch (SQLException e) {
            throw new IllegalStateException("cadre.db.user cannot be granted what it needs: " + e.getMessage(), e);
        }
        done = flyway.info().pending().length == 0;
        version = Long.parseLong(flyway.info().current().getVersion().getVersion());
    }

    private FluentConfiguration asOwner(FluentConfiguration configuration, String name) {
        return configuration.dataSource(url, name, ownerPassword.orElse(""));
    }

    /** Where it is another than the one at run time. */
    private Optional<String> owner() {
        return owner.map(String::strip).filter(name -> !name.isEmpty() && !name.equals(user));
    }

    /** Whether the database has every change that this application needs. */
    public boolean done() {
        return done;
    }

    /** The number of the last change. */
    public long version() {
        return version;
    }
}
