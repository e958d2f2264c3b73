package org.cadre.database;

import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import org.flywaydb.core.Flyway;

/** Brings the tables up to date at start; every other start-up bean depends on it. */
@Singleton(name = "Migration")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(name = "java:app/jdbc/cadre", className = "org.postgresql.ds.PGSimpleDataSource", url = "${MPCONFIG=cadre.db.url}", user = "${MPCONFIG=cadre.db.user}", password = "${MPCONFIG=cadre.db.password}", minPoolSize = 2, maxPoolSize = 40, properties = {
        "stringtype=unspecified", "ApplicationName=cadre", "reWriteBatchedInserts=true"})
public class Migration {
    @Resource(lookup = "java:app/jdbc/cadre")
    private DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader()).dataSource(database).locations("classpath:db/migration").load()
                .migrate();
    }
}
