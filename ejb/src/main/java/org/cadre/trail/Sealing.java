package org.cadre.trail;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.verifier.Checkpoint;
import org.cadre.verifier.Entry;
import org.cadre.verifier.Finding;
import org.cadre.verifier.Trail;
import org.cadre.verifier.Verification;
import org.jspecify.annotations.Nullable;

/** Writes checkpoints: looks at everything since the last one, and signs where it is whole. Outside of any transaction. */
@ApplicationScoped
public class Sealing {
    private static final int BATCH = 2_000;

    @Inject
    private Links links;
    @Inject
    private TrailSettings settings;
    @Inject
    private Clock clock;
    private volatile @Nullable Checkpoint last;
    private volatile @Nullable Finding finding;
    private volatile Instant looked = Instant.EPOCH;

    protected Sealing() {}

    @PostConstruct
    void readOn() {
        try {
            last = witness().last().orElse(null);
        } catch (IOException e) {
            throw new IllegalStateException(settings.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The newest of this server; up to it the chain was whole when it was written. */
    public Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    /** What was wrong when this server looked last; it signs nothing any more then. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    boolean due() {
        return looked.plus(settings.every()).isBefore(clock.instant());
    }

    /** Writes one where there are new entries and all is whole. @return whether it did */
    public synchronized boolean seal() {
        looked = clock.instant();
        var head = links.head();
        var report = Verification.of(Since.checkpoint(links, last(), head.number()), last().stream().toList(),
                Optional.empty());
        finding = report.finding().orElse(null);
        if (finding != null || report.last() == last().map(Checkpoint::count).orElse(0L))
            return false;
        write(report.last(), report.head());
        return true;
    }

    private void write(long count, String head) {
        try {
            var witness = witness();
            var checkpoint = Checkpoint.signed(count, head, looked, witness.key());
            witness.append(checkpoint);
            last = checkpoint;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(settings.file() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Witness witness() {
        return new Witness(settings.home(), settings.file());
    }

    /** From a head on, a batch for each transaction, to what was linked when it was begun. */
    private record Since(Links links, Links.Head from, long end) implements Trail {
        /** So that the last checkpoint's own entry is looked at once more; where the trail ends before it, all of it. */
        static Since checkpoint(Links links, Optional<Checkpoint> last, long end) {
            var from = last.filter(one -> one.count() > 1)
                    .flatMap(one -> links.after(one.count() - 2, 1).stream().findFirst())
                    .map(entry -> new Links.Head(entry.number(), entry.hash())).orElse(Links.Head.NONE);
            return new Since(links, from, end);
        }

        @Override
        public long after() {
            return from.number();
        }

        @Override
        public String before() {
            return from.hash();
        }

        @Override
        public void read(Predicate<Entry> each) {
            long place = from.number();
            boolean going = true;
            while (going && place < end) {
                var batch = links.after(place, BATCH);
                going = !batch.isEmpty()
                        && batch.stream().takeWhile(entry -> entry.number() <= end).allMatch(each);
                place = batch.isEmpty() ? end : batch.getLast().number();
            }
        }
    }
}
