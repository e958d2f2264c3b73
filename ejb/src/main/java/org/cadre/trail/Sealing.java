package org.cadre.trail;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.trail.Beginnings.Going;
import org.cadre.verifier.Checkpoint;
import org.cadre.verifier.Entry;
import org.cadre.verifier.Finding;
import org.cadre.verifier.Finding.Kind;
import org.cadre.verifier.Start;
import org.cadre.verifier.Trail;
import org.cadre.verifier.Verification;
import org.cadre.verifier.Verification.Report;
import org.cadre.verifier.Witnessed;
import org.jspecify.annotations.Nullable;

/** Writes checkpoints: looks at everything since the last one, and signs where it is whole. Outside of any transaction. */
@ApplicationScoped
public class Sealing {
    private static final int BATCH = 2_000;
    /** What nobody's schedule takes, as the database has it too. */
    private static final Duration YOUNGEST = Duration.ofDays(365);

    @Inject
    private Links links;
    @Inject
    private Beginnings beginnings;
    @Inject
    private Checks checks;
    @Inject
    private TrailSettings settings;
    @Inject
    private Clock clock;
    private volatile @Nullable Checkpoint last;
    private volatile @Nullable Start start;
    private volatile @Nullable Finding finding;
    private volatile Instant looked = Instant.EPOCH;

    protected Sealing() {}

    @PostConstruct
    void readOn() {
        try {
            for (Witnessed line : witness().lines())
                switch (line) {
                    case Checkpoint checkpoint -> last = checkpoint;
                    case Start begun -> start = begun;
                }
        } catch (IOException e) {
            throw new IllegalStateException(settings.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The newest of this server; up to it the chain was whole when it was written. */
    public Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    /** Where the chain begins by this server's newest line, though what stood before may not be gone yet. */
    public Optional<Start> start() {
        return Optional.ofNullable(start);
    }

    /** What was wrong when this server looked last; it signs nothing any more then. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    boolean due() {
        return looked.plus(settings.every()).isBefore(clock.instant());
    }

    /** Writes one where there are new entries and all is whole, and keeps what was found. @return whether it did */
    public synchronized boolean seal() {
        looked = clock.instant();
        boolean signed = signs();
        checks.keep(looked, last().map(Checkpoint::count).orElse(0L), signed, finding());
        return signed;
    }

    private boolean signs() {
        if (last == null && start == null)
            beginnings.announced().filter(beginnings::gone).ifPresent(this::begin);
        var head = links.head();
        var report = look(Since.checkpoint(links, last(), head.number()),
                Stream.concat(start().stream(), last().stream()).toList());
        var going = beginnings.announced().filter(this::isNews);
        if (finding != null || !going.map(this::isWhole).orElse(true))
            return false;
        boolean more = report.last() > last().map(Checkpoint::count).orElse(0L);
        if (more)
            write(report.last(), report.head());
        going.ifPresent(this::begin);
        return more;
    }

    private boolean isNews(Going going) {
        return going.upto() > start().map(Start::count).orElse(0L)
                && going.upto() < last().map(Checkpoint::count).orElse(0L);
    }

    /** Looks at what is to go a last time, so that nobody's edit goes unseen with it. */
    private boolean isWhole(Going going) {
        var from = start().map(begun -> new Links.Head(begun.count(), begun.head())).orElse(Links.Head.NONE);
        try {
            var known = witness().lines().stream().filter(line -> line.count() <= going.upto()).toList();
            var trail = new Aged(new Since(links, from, going.upto()), looked.minus(YOUNGEST), new AtomicBoolean());
            var report = look(trail, known);
            if (finding == null && (trail.young().get() || !report.head().equals(going.hash())))
                finding = new Finding(Kind.FORGED_START, going.upto() + 1,
                        "what was announced to go is younger than " + YOUNGEST.toDays()
                                + " days or not what stands there");
            return finding == null;
        } catch (IOException e) {
            throw new IllegalStateException(settings.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Report look(Trail trail, List<? extends Witnessed> known) {
        var report = Verification.of(trail, known, Optional.empty());
        finding = report.finding().orElse(null);
        return report;
    }

    private void write(long count, String head) {
        var checkpoint = Checkpoint.signed(count, head, looked, key());
        write(checkpoint);
        last = checkpoint;
    }

    private void begin(Going going) {
        var begun = Start.signed(going.upto(), going.hash(), going.entries(), looked, key());
        write(begun);
        start = begun;
    }

    private void write(Witnessed line) {
        try {
            witness().append(line);
        } catch (IOException e) {
            throw new IllegalStateException(settings.file() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private PrivateKey key() {
        try {
            return witness().key();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of the audit trail cannot be read: " + e.getMessage(), e);
        }
    }

    private Witness witness() {
        return new Witness(settings.home(), settings.file());
    }

    /** The same, noting whether an entry is younger. */
    private record Aged(Since of, Instant oldest, AtomicBoolean young) implements Trail {
        @Override
        public long after() {
            return of.after();
        }

        @Override
        public String before() {
            return of.before();
        }

        @Override
        public void read(Predicate<Entry> each) {
            of.read(entry -> {
                if (!entry.content().olderThan(oldest))
                    young.set(true);
                return each.test(entry);
            });
        }
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
