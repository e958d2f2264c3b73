package org.cadre.housekeeping;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

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
        var known = new ArrayList<Chore>();
        for (Chore chore : all)
            if (tried(chore, () -> {
                chores.know(chore);
                return true;
            }))
                known.add(chore);
        inTurn(known, chore -> tried(chore, () -> chores.batch(chore)));
    }

    /** A batch of each, and again of those that may have more, so that what takes an hour holds up nothing else. */
    static void inTurn(Collection<Chore> chores, Predicate<Chore> batch) {
        var left = new ArrayList<>(chores);
        while (!left.isEmpty())
            left.removeIf(batch.negate());
    }

    /** @return what the step returns; not where it fails */
    private static boolean tried(Chore chore, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the chore " + chore.name() + " is tried again later", failure);
            return false;
        }
    }
}
