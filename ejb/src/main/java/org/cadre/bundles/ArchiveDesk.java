package org.cadre.bundles;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.exports.ExportRules;
import org.cadre.people.Reader;

/** Takes orders for archives and hands them out, both by the rules of exporting. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class ArchiveDesk {
    /** The kind of {@link org.cadre.audit.Act} that is kept when somebody fetches one. */
    public static final String FETCHED = "ARCHIVE_FETCHED";

    @Inject
    private Bundles bundles;
    @Inject
    private Packers packers;
    @Inject
    private ExportRules rules;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected ArchiveDesk() {}

    /**
     * Whoever orders it, and nobody else, fetches it, as long as they may see all that they may see now.
     *
     * @throws AskRefused where a rule lets it not be exported
     */
    public BundleId order(Reader owner, String kind, UUID subject) {
        var packer = packers.of(kind);
        var counted = packer.count(subject);
        rules.check(owner, subject, packer.contents(subject, counted));
        return bundles.order(owner, kind, subject, counted, clock.instant());
    }

    /**
     * The rules are asked again: they, the reader and the time are others than when it was ordered. How much it holds was
     * counted then.
     *
     * @throws BundleNotFound where there is none, or none for this reader, or it is not ready or over
     * @throws AskRefused as above
     */
    public Bundle fetch(Reader owner, BundleId id) {
        var bundle = bundles.fetchable(owner, id, clock.instant());
        var packer = packers.of(bundle.kind());
        var counted = bundles.counted(bundle).orElseGet(() -> packer.count(bundle.subject()));
        rules.check(owner, bundle.subject(), packer.contents(bundle.subject(), counted));
        acts.keep(FETCHED, id.value(), owner.id().value());
        return bundle;
    }

    /** The next piece; empty at the end. */
    public Optional<byte[]> chunk(Bundle fetched, int number) {
        return bundles.chunk(fetched.id(), number);
    }
}
