package org.cadre.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;

/** Nobody has to remember that an exception was one. */
@ApplicationScoped
class EndExceptions implements Chore {
    @Inject
    private MandateDesk desk;

    protected EndExceptions() {}

    @Override
    public String name() {
        return "role-exceptions";
    }

    @Override
    public int tidy(Instant now, int most) {
        return desk.endExceptions(LocalDate.ofInstant(now, ZoneOffset.UTC), most);
    }
}
