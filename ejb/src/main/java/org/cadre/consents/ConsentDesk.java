package org.cadre.consents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;
import org.cadre.suppression.Shown;
import org.cadre.suppression.Suppression;

/** What a works council agrees to, and what somebody objects to. */
@ApplicationScoped
@Transactional
public class ConsentDesk {
    public static final int LONGEST_REASON = 500;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String SWITCHED = "CONSENT_SWITCHED";
    public static final String OBJECTED = "OBJECTION_CHANGED";

    @Inject
    private Screening screening;
    @Inject
    private Consents consents;
    @Inject
    private LeastCells cells;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected ConsentDesk() {}

    /** Where people work. */
    public List<String> sites(Reader reader) {
        Office.require(reader, Role.WORKS_COUNCIL);
        return consents.sites();
    }

    /** Whether each signal may be used at a site. @throws BadInput where nobody works there */
    public List<Standing> standing(Reader reader, String site) {
        known(reader, site);
        return Arrays.stream(Signal.values())
                .map(signal -> new Standing(signal, consents.allows(site, signal), false)).toList();
    }

    /** Every switch of a site, for the works council. */
    public List<Switched> history(Reader reader, String site) {
        known(reader, site);
        return consents.history(site);
    }

    /** How many object to what at a site, without counts so small that they tell of single people. */
    public Objections objections(Reader reader, String site) {
        known(reader, site);
        int least = cells.of(site);
        var tables = new EnumMap<Signal, Shown>(Signal.class);
        consents.objections(site).forEach((signal, counts) -> tables.put(signal, Suppression.of(counts, least)));
        return new Objections(tables, least);
    }

    /** From now on a signal may be used at a site, or no more. */
    public void set(Reader reader, String site, Signal signal, boolean allowed, String reason) {
        known(reader, site);
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        consents.add(new Switched(site, signal, allowed, why, reader.id(), clock.instant()));
        acts.keep(SWITCHED, UUID.nameUUIDFromBytes((site + ' ' + signal).getBytes(StandardCharsets.UTF_8)),
                reader.id().value());
    }

    /** What holds for the reader. */
    public List<Standing> mine(Reader reader) {
        return consents.standing(reader.id());
    }

    /** Every switch of the reader's own site, the last first. */
    public List<Switched> mySite(Reader reader) {
        return consents.history(colleagues.get(reader.id()).site());
    }

    /** From now on a signal of the reader's is not used, or as the site has it. */
    public void object(Reader reader, Signal signal, boolean objects) {
        if (!Signal.personal().contains(signal))
            throw new BadInput("signal", signal.name(), Message.of("consent.no-objection"));
        consents.object(reader.id(), signal, objects, clock.instant());
        acts.keep(OBJECTED, reader.id().value(), reader.id().value());
    }

    private void known(Reader reader, String site) {
        if (!sites(reader).contains(site))
            throw new BadInput("site", site, Message.of("consent.no-site"));
    }
}
