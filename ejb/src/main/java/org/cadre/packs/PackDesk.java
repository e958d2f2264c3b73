package org.cadre.packs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.ClosedReports;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.Statement;
import org.cadre.screening.Screening;

/** Packs, for GOVERNANCE and AUDITOR; for others there are none. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class PackDesk {
    public static final int LONGEST_COMMENT = 1000;
    /** The kind of {@link org.cadre.audit.Act} that is kept. */
    public static final String SIGNED = "PACK_SIGNED";
    /** What the trail calls it. */
    private static final String PACK = "pack";
    private static final String COMPANY = "";

    @Inject
    private Packs packs;
    @Inject
    private ClosedReports closed;
    @Inject
    private ReportDesk reports;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected PackDesk() {}

    /** The latest month first. */
    public List<Pack> list(Reader reader) {
        require(reader);
        return packs.all().stream().map(this::pack).toList();
    }

    /**
     * @throws PackNotFound where the month has none yet
     * @throws BadInput naming `period` where it is no month, or has not begun
     */
    public Pack see(Reader reader, Period month) {
        require(reader);
        checked(reader, month);
        return packs.find(month).map(this::pack).orElseThrow(PackNotFound::new);
    }

    /** Whether the closed figures still have the hashes that were bound together, and these the pack's own. */
    public boolean verified(Reader reader, Period month) {
        require(reader);
        return verified(packs.find(month).orElseThrow(PackNotFound::new));
    }

    /**
     * All its reports of the whole company, to be made into one file, see {@link ReportDesk#take}.
     *
     * @throws AskRefused where a rule does not let it be exported
     */
    public List<Statement> take(Reader reader, Period month) {
        return reports.take(reader, see(reader, month).reports(), month, COMPANY);
    }

    /** Keeps that a file left the portal. @param sha256 of the file, in hexadecimal */
    public void taken(Reader reader, Period month, Format format, String sha256) {
        require(reader);
        reports.taken(reader, PACK, month, COMPANY, format, sha256);
    }

    /**
     * Puts the reader's name to it, for good.
     *
     * @param as GOVERNANCE or AUDITOR, which the reader has to be
     * @throws BadInput naming `as` or `comment`
     * @throws NotAllowedNow where somebody has signed so, or the reader has signed, or the figures are not those bound together
     */
    public void sign(Reader reader, Period month, String as, String comment) {
        require(reader);
        var role = List.of(Role.GOVERNANCE, Role.AUDITOR).stream()
                .filter(one -> one.name().equals(as) && reader.roles().contains(one)).findFirst()
                .orElseThrow(() -> new BadInput("as", as, Message.of("packs.as")));
        String words = comment.isBlank() ? "" : Office.words("comment", comment, 1, LONGEST_COMMENT);
        var stored = packs.find(month).orElseThrow(PackNotFound::new);
        var pack = pack(stored);
        Office.require(pack.signed(role).isEmpty(), "packs.signed-already");
        Office.require(pack.signatures().stream().noneMatch(one -> one.by().equals(reader.id())),
                "packs.another-person");
        Office.require(verified(stored), "packs.broken");
        String passed = screening.passed(reader.id(), "comment", words);
        Office.require(packs.sign(stored.id(), role, reader.id(), passed, clock.instant()), "packs.signed-already");
        UUID me = reader.id().value();
        acts.keep(SIGNED, stored.id(), me, me, Map.of("period", month.toString(), "as", role.name(), "comment", passed,
                "sha256", stored.sha256()));
    }

    private boolean verified(Packs.Stored stored) {
        var bound = closed.of(stored.period()).stream().filter(one -> stored.reports().contains(one.report()))
                .toList();
        var counted = Binding.counted(bound);
        return counted.contents().equals(stored.contents()) && counted.sha256().equals(stored.sha256());
    }

    private Pack pack(Packs.Stored stored) {
        return new Pack(stored.period(), stored.sha256(), stored.madeAt(), stored.reports(),
                packs.signatures(stored.id()));
    }

    private void checked(Reader reader, Period month) {
        if (month.length() != Period.Length.MONTH)
            throw new BadInput("period", month.toString(), Message.of("packs.month"));
        if (month.first().isAfter(reports.running(reader, Period.Length.MONTH).first()))
            throw new BadInput("period", month.toString(), Message.of("reports.future"));
    }

    private static void require(Reader reader) {
        if (!ReportDesk.mayRead(reader))
            throw new PackNotFound();
    }
}
