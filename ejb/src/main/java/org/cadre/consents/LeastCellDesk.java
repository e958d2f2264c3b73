package org.cadre.consents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/**
 * Changes under which size a site's counts are left out: two people do, one of them of the works council. Each verb is one
 * transaction.
 */
@ApplicationScoped
@Transactional
public class LeastCellDesk {
    /** Under this a count tells too much of each, whatever anybody agrees to. */
    public static final int LEAST = 5;
    /** Over this nothing is left to show. */
    public static final int MOST = 100;
    public static final int LONGEST_REASON = 500;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String ASKED = "LEAST_CELL_ASKED";
    public static final String SET = "LEAST_CELL_SET";
    public static final String REFUSED = "LEAST_CELL_REFUSED";
    private static final int LISTED = 200;

    @Inject
    private LeastCells cells;
    @Inject
    private Consents consents;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected LeastCellDesk() {}

    /** What counts at each site. @throws LeastCellNotFound to everybody but WORKS_COUNCIL, GOVERNANCE and AUDITOR */
    public Map<String, Integer> sites(Reader reader) {
        reads(reader);
        var sizes = new LinkedHashMap<String, Integer>();
        consents.sites().forEach(site -> sizes.put(site, cells.of(site)));
        return sizes;
    }

    /** What was asked for: first what waits, then the last decided. @throws LeastCellNotFound as above */
    public List<LeastCell> all(Reader reader) {
        reads(reader);
        return cells.all(LISTED);
    }

    /**
     * Asks a second person for another size.
     *
     * @throws LeastCellNotFound to everybody but WORKS_COUNCIL and GOVERNANCE
     * @throws BadInput naming `site`, `size` or `reason`
     * @throws org.cadre.asks.NotAllowedNow where one waits for the site already
     */
    public UUID ask(Reader reader, String site, int size, String reason) {
        decides(reader);
        if (!consents.sites().contains(site))
            throw new BadInput("site", site, Message.of("consent.no-site"));
        if (size < LEAST || size > MOST)
            throw new BadInput("size", Integer.toString(size), Message.of("bad.range", LEAST, MOST));
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        Office.require(!cells.waits(site), "least-cell.waits");
        var wish = new LeastCell(UUID.randomUUID(), site, size, why, reader.id(), council(reader), clock.instant(),
                Optional.empty(), Optional.empty(), false);
        cells.add(wish);
        keep(ASKED, reader, wish);
        return wish.id();
    }

    /**
     * From now on it counts.
     *
     * @throws LeastCellNotFound as {@link #ask}, or where nobody asked
     * @throws FourEyesNeeded to who asked, where it is decided, and where neither of the two is of the works council
     */
    public void grant(Reader reader, UUID id) {
        var wish = toDecide(reader, id);
        if (!wish.byCouncil() && !council(reader))
            throw new FourEyesNeeded(Message.of("least-cell.council"));
        cells.decide(id, true, reader.id(), clock.instant());
        keep(SET, reader, wish);
    }

    /** It stays as it is. @throws FourEyesNeeded to who asked, and where it is decided */
    public void refuse(Reader reader, UUID id) {
        var wish = toDecide(reader, id);
        cells.decide(id, false, reader.id(), clock.instant());
        keep(REFUSED, reader, wish);
    }

    /** Whether the reader is the second person that it takes. */
    public boolean mayGrant(Reader reader, LeastCell wish) {
        return mayRefuse(reader, wish) && (wish.byCouncil() || council(reader));
    }

    public boolean mayRefuse(Reader reader, LeastCell wish) {
        return wish.open() && !wish.askedBy().equals(reader.id())
                && Office.holds(reader, Role.WORKS_COUNCIL, Role.GOVERNANCE);
    }

    private LeastCell toDecide(Reader reader, UUID id) {
        decides(reader);
        var wish = cells.toDecide(id).orElseThrow(LeastCellNotFound::new);
        if (!wish.open())
            throw new FourEyesNeeded(Message.of("four-eyes.over"));
        if (wish.askedBy().equals(reader.id()))
            throw new FourEyesNeeded(Message.of("four-eyes.somebody-else"));
        return wish;
    }

    private void keep(String kind, Reader reader, LeastCell wish) {
        acts.keep(kind, subject(wish.site()), reader.id().value(), reader.id().value(),
                Map.of("site", wish.site(), "size", Integer.toString(wish.size())));
    }

    /** Under which changes of one site's size stand among the acts. */
    static UUID subject(String site) {
        return UUID.nameUUIDFromBytes(("least-cell " + site).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean council(Reader reader) {
        return reader.roles().contains(Role.WORKS_COUNCIL);
    }

    private static void reads(Reader reader) {
        if (!Office.holds(reader, Role.WORKS_COUNCIL, Role.GOVERNANCE, Role.AUDITOR))
            throw new LeastCellNotFound();
    }

    private static void decides(Reader reader) {
        if (!Office.holds(reader, Role.WORKS_COUNCIL, Role.GOVERNANCE))
            throw new LeastCellNotFound();
    }
}
