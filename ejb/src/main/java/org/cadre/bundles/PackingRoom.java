package org.cadre.bundles;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every few seconds whether somebody waits for an archive. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class PackingRoom {
    private static final Logger LOG = System.getLogger(PackingRoom.class.getName());

    @Inject
    private Packing packing;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            while (packing.next())
                continue;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "an archive is begun anew once its claim has run out", failure);
        }
    }
}
