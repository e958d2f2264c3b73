package org.cadre.bundles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Fills one archive after the other; each step is a transaction of its own. */
@ApplicationScoped
public class Packing {
    /** How long an archive can be fetched. */
    public static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private Bundles bundles;
    @Inject
    private Packers packers;
    @Inject
    private Clock clock;

    protected Packing() {}

    /** @return whether there was one */
    public boolean next() {
        var claimed = bundles.claim(clock.instant());
        claimed.ifPresent(this::fill);
        return claimed.isPresent();
    }

    private void fill(Bundle bundle) {
        try (var chunks = new Chunks(bundles, bundle.id(), clock); var parcel = new Parcel(chunks)) {
            packers.of(bundle.kind()).pack(bundle.subject(), parcel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var now = clock.instant();
        bundles.ready(bundle, now, now.plus(KEPT));
    }
}
