package org.cadre.authorisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.housekeeping.Chore;
import org.cadre.people.Colleagues;

/** Tells the index of authorisations whose last day is over. Rulings go by the day, and do not wait for it. */
@ApplicationScoped
class ExpireAuthorisations implements Chore {
    @Inject
    private Authorisations authorisations;
    @Inject
    private Colleagues colleagues;

    protected ExpireAuthorisations() {}

    @Override
    public String name() {
        return "authorisations";
    }

    @Override
    public int tidy(Instant now, int most) {
        var ended = authorisations.expire(LocalDate.ofInstant(now, ZoneOffset.UTC), most);
        colleagues.changed(Set.copyOf(ended));
        return ended.size();
    }
}
