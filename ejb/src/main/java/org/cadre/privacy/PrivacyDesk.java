package org.cadre.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.Bundle;
import org.cadre.bundles.BundleId;
import org.cadre.bundles.BundleNotFound;
import org.cadre.bundles.Bundles;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.holds.Holds;
import org.cadre.office.Office;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.retention.Periods;
import org.cadre.retention.RecordKind;
import org.cadre.retention.Records;
import org.cadre.screening.Screening;

/** One's own data: exported, and erased after somebody else of GOVERNANCE has looked at it. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class PrivacyDesk {
    public static final int LONGEST_REASON = 500;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String EXPORTED = "PERSON_EXPORTED";
    public static final String REQUESTED = "ERASURE_REQUESTED";
    public static final String ERASED = "PERSON_ERASED";
    public static final String REFUSED = "ERASURE_REFUSED";
    private static final int LISTED = 100;
    private static final Period DEADLINE = Period.ofMonths(1);

    @Inject
    private Screening screening;
    @Inject
    private Holdings holdings;
    @Inject
    private Bundles bundles;
    @Inject
    private ArchiveDesk archives;
    @Inject
    private AuthorisationDesk authorisations;
    @Inject
    private Erasures erasures;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Holds holds;
    @Inject
    private Periods periods;
    @Inject
    private Records records;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected PrivacyDesk() {}

    /**
     * Orders an archive of all that Cadre holds about the reader.
     *
     * @throws org.cadre.asks.NotAllowedNow where one is under way
     * @throws AskRefused where the company has a rule against it
     */
    public BundleId export(Reader reader) {
        Office.require(exports(reader).stream().noneMatch(
                one -> one.state() == Bundle.State.WAITING || one.state() == Bundle.State.BUILDING),
                "privacy.under-way");
        var ordered = archives.order(reader, PersonPacker.KIND, reader.id().value());
        acts.keep(EXPORTED, reader.id().value(), reader.id().value());
        return ordered;
    }

    /** The reader's own archives, the last first. */
    public List<Bundle> exports(Reader reader) {
        return bundles.of(reader, PersonPacker.KIND);
    }

    /**
     * Fetches one of these.
     *
     * @throws BundleNotFound where there is none, or it is not ready or over
     * @throws AskRefused where the company has a rule against it
     */
    public Bundle fetch(Reader reader, BundleId id) {
        if (exports(reader).stream().noneMatch(one -> one.id().equals(id)))
            throw new BundleNotFound();
        return archives.fetch(reader, id);
    }

    /** What Cadre uses about the reader. */
    public AboutMe aboutMe(Reader reader) {
        var kept = Duration.ofDays(periods.at(clock.instant(), RecordKind.DECISION, Optional.empty()).days());
        return new AboutMe(holdings.claims(reader.id()), holdings.evidence(reader, LISTED), authorisations.mine(reader),
                holdings.lastSignIn(reader.id()), holdings.access(reader, LISTED),
                holdings.decided(reader, kept, LISTED));
    }

    /** Asks for the reader's own erasure. */
    public ErasureId askToBeErased(Reader reader) {
        return request(reader, reader.id());
    }

    /** Asks for somebody's erasure, who has left for example. */
    public ErasureId request(Reader reader, ColleagueId who) {
        if (!who.equals(reader.id()))
            Office.require(reader, Role.GOVERNANCE);
        Office.require(!colleagues.get(who).machine(), "erasure.machine");
        Office.require(mine(who).filter(one -> one.state() != Erasure.State.REFUSED).isEmpty(), "erasure.open");
        var id = new ErasureId(UUID.randomUUID());
        var now = clock.instant();
        erasures.add(id, who, reader.id(), now, now.atZone(ZoneOffset.UTC).plus(DEADLINE).toInstant());
        acts.keep(REQUESTED, who.value(), reader.id().value());
        return id;
    }

    /**
     * The same.
     *
     * @param who a colleague's id, name or mail; by id and mail also one who has left
     * @throws BadInput naming `person`
     */
    public ErasureId request(Reader reader, String who) {
        Office.require(reader, Role.GOVERNANCE);
        return request(reader, colleagues.meant(who).or(() -> gone(who)).map(Colleague::id)
                .orElseThrow(() -> new BadInput("person", who, Message.of("hold.nothing-found"))));
    }

    private Optional<Colleague> gone(String idOrMail) {
        try {
            return colleagues.find(new ColleagueId(UUID.fromString(idOrMail.strip())));
        } catch (IllegalArgumentException _) {
            return colleagues.byMail(idOrMail);
        }
    }

    /** What became of the reader's own request. */
    public Optional<Erasure> mine(Reader reader) {
        return mine(reader.id());
    }

    private Optional<Erasure> mine(ColleagueId who) {
        return erasures.of(who);
    }

    public List<Erasure> all(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return erasures.all();
    }

    /** @throws ErasureNotFound where there is none */
    public Erasure see(Reader reader, ErasureId id) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return erasures.find(id).orElseThrow(ErasureNotFound::new);
    }

    /** Texts in which the name of who was erased may still stand, as far as the reader may see them. */
    public List<Mention> mentions(Reader reader, ErasureId id) {
        see(reader, id);
        return erasures.mentions(reader, id);
    }

    /** Somebody has looked at such a text. */
    public void seen(Reader reader, ErasureId id, UUID subject) {
        Office.require(reader, Role.GOVERNANCE);
        see(reader, id);
        erasures.seen(id, subject, reader.id());
    }

    /**
     * Erases, for good.
     *
     * @throws org.cadre.asks.NotAllowedNow where the reader asked for it or is the one, or something has to be kept
     */
    public void erase(Reader reader, ErasureId id) {
        var request = toDecide(reader, id);
        var who = colleagues.get(request.colleague());
        Office.require(!holds.holdsAnythingOf(who.id()), "erasure.kept");
        for (Classification level : Classification.values())
            if (periods.at(clock.instant(), RecordKind.ANSWER, Optional.of(level))
                    .authors() == org.cadre.retention.Period.Authors.REMOVE)
                records.remove(RecordKind.ANSWER, erasures.answers(who.id(), level.ordinal()));
        erasures.erase(id, who, Texts.render(Message.of("person.former"), who.language()), clock.instant());
        erasures.decide(id, Erasure.State.DONE, reader.id(), clock.instant(), "");
        acts.keep(ERASED, request.colleague().value(), reader.id().value());
    }

    /** @param reason read by the person who wants to be erased */
    public void refuse(Reader reader, ErasureId id, String reason) {
        var request = toDecide(reader, id);
        erasures.decide(id, Erasure.State.REFUSED, reader.id(), clock.instant(),
                Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON));
        acts.keep(REFUSED, request.colleague().value(), reader.id().value());
    }

    private Erasure toDecide(Reader reader, ErasureId id) {
        Office.require(reader, Role.GOVERNANCE);
        var request = erasures.find(id).orElseThrow(ErasureNotFound::new);
        Office.require(request.state() == Erasure.State.OPEN, "erasure.over");
        Office.require(!request.requestedBy().equals(reader.id()) && !request.colleague().equals(reader.id()),
                "erasure.somebody-else");
        return request;
    }
}
