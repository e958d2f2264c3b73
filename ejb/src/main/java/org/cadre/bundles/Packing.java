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
    private Clock clock;

    protected Packing() {}

    /** @return whether there was one */
    public boolean next(Iterable<? extends Packer> packers) {
        var claimed = bundles.claim(clock.instant());
        claimed.ifPresent(one -> {
            for (Packer packer : packers)
                if (packer.kind().equals(one.kind()))
                    fill(one, packer);
        });
        return claimed.isPresent();
    }

    private void fill(Bundle bundle, Packer packer) {
        try (var chunks = new Chunks(bundles, bundle.id(), clock); var parcel = new Parcel(chunks)) {
            packer.pack(bundle.subject(), parcel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var now = clock.instant();
        bundles.ready(bundle, now, now.plus(KEPT));
    }
}
