package org.cadre.imports;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Keeps this server's imports alive; what misses {@link ImportJobs#DEAD_SECONDS} seconds of it counts as interrupted. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportPulse {
    @Inject
    private ImportDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void beat() {
        desk.beat();
    }
}
