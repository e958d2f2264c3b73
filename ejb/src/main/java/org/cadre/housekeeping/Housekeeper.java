package org.cadre.housekeeping;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Looks every few minutes what is to be thrown away. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeper {
    private static final Logger LOG = System.getLogger(Housekeeper.class.getName());

    @Inject
    private Chores chores;
    @Inject
    @Any
    private Instance<Chore> all;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void tidy() {
        for (Chore chore : all)
            try {
                chores.know(chore);
                while (chores.batch(chore))
                    continue;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "the chore " + chore.name() + " is tried again later", failure);
            }
    }
}
