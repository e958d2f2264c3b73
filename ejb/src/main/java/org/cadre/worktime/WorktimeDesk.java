package org.cadre.worktime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.NotFound;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** What a colleague says of the own working hours, and an administrator of a site's. It holds for later windows. */
@ApplicationScoped
@Transactional
public class WorktimeDesk {
    private static final int SHOWN = 3;
    @Inject
    private WorkingTimes times;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Holidays holidays;
    @Inject
    private Clock clock;

    protected WorktimeDesk() {}

    /**
     * The own working hours.
     *
     * @param own whether the colleague said so; else they are the site's
     * @param next the next public holidays where the colleague works
     */
    public record Mine(WorkWeek week, boolean own, String site, List<Holidays.Named> next) {
        public Mine {
            next = List.copyOf(next);
        }
    }

    public Mine mine(Reader me) {
        var colleague = colleagues.get(me.id());
        var site = times.site(colleague.site(), colleague.country());
        var own = times.own(me.id());
        var today = LocalDate.now(clock.withZone(colleague.zone()));
        return new Mine(own.orElse(site.week()), own.isPresent(), colleague.site(), holidays.next(today,
                new Holidays.Place(site.country(), site.region()), SHOWN, colleague.language()));
    }

    /** From now on these hold instead of the site's. */
    public void keep(Reader me, WorkWeek week) {
        times.keep(me.id(), week);
    }

    /** From now on the site's hold again. */
    public void forget(Reader me) {
        times.forget(me.id());
    }

    /** @throws NotFound for everybody but administrators */
    public List<SiteCalendar> sites(Reader admin) {
        mustBeAdmin(admin);
        return times.sites();
    }

    /** @throws NotFound for everybody but administrators, and where nobody works there */
    public SiteCalendar site(Reader admin, String name, String country) {
        return sites(admin).stream().filter(site -> site.name().equals(name) && site.country().equals(country))
                .findFirst().orElseThrow(() -> new SiteNotFound(name));
    }

    /** The regions that a site there can lie in, by code. */
    public Map<String, String> regions(String country, Locale language) {
        return holidays.regions(country, language);
    }

    /**
     * @throws NotFound for everybody but administrators, and where nobody works there
     * @throws BadInput naming `region`
     */
    public void change(Reader admin, SiteCalendar wanted) {
        var before = site(admin, wanted.name(), wanted.country());
        var known = holidays.regions(before.country(), Locale.ENGLISH).keySet();
        if (!wanted.region().isEmpty() && !known.contains(wanted.region()))
            throw new BadInput("region", wanted.region(), Message.of("bad.choice", List.copyOf(known)));
        times.keep(wanted);
    }

    private static void mustBeAdmin(Reader reader) {
        if (!reader.roles().contains(Role.ADMIN))
            throw new SiteNotFound("");
    }
}
