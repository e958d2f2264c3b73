package org.cadre.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

import org.apache.lucene.util.FixedBitSet;

/**
 * Who gave the latest evidence. Reads all segments' evidence together, youngest first, until enough experts are found; where
 * so few may be named at all that it would be read to the end in vain, each of them is looked at instead.
 */
final class Latest {

    /** What looking at one expert costs, in pieces of evidence that are passed by. */
    private static final int LOOK = 16;

    private final Collection<CountingEvidence> segments;
    private final Eligible eligible;

    /** @param eligible whose evidence counts at all */
    Latest(Collection<CountingEvidence> segments, Eligible eligible) {
        this.segments = segments;
        this.eligible = eligible;
    }

    /** A segment, read from its youngest evidence on that counts. */
    private static final class Cursor {
        private final EvidenceColumns columns;
        private final FixedBitSet docs;
        private final int[] byTime;
        private int next;

        Cursor(CountingEvidence segment) {
            this.columns = segment.columns();
            this.docs = segment.docs();
            this.byTime = columns.byTime();
            this.next = byTime.length;
            advance();
        }

        void advance() {
            do {
                next--;
            } while (next >= 0 && !docs.get(byTime[next]));
        }

        long at() {
            return next < 0 ? Long.MIN_VALUE : columns.at(byTime[next]);
        }

        int expert() {
            return columns.expert(byTime[next]);
        }
    }

    /**
     * Names some experts by ordinal.
     *
     * @param most how many; more if several gave their latest evidence in the same instant as the last of them
     */
    void name(int most, IntConsumer experts) {
        if (segments.isEmpty()) {
            return;
        }
        long pieces = 0;
        for (CountingEvidence segment : segments) {
            pieces += segment.columns().byTime().length;
        }
        // if evidence were spread evenly, so much would be read until most are found
        int count = eligible.count();
        double walk = pieces * Math.min(1.0, (double) most / Math.max(1, count));
        if (walk > (double) LOOK * count * segments.size()) {
            lookAtEach(most, experts);
        } else {
            walk(most, experts);
        }
    }

    private void walk(int most, IntConsumer experts) {
        List<Cursor> cursors = segments.stream().map(Cursor::new).toList();
        FixedBitSet named = new FixedBitSet(eligible.ordinalsUpTo());
        int count = 0;
        long last = Long.MAX_VALUE;
        Cursor youngest = youngest(cursors);
        while (youngest.at() > Long.MIN_VALUE && (count < most || youngest.at() == last)) {
            if (!named.getAndSet(youngest.expert())) {
                experts.accept(youngest.expert());
                last = youngest.at();
                count++;
            }
            youngest.advance();
            youngest = youngest(cursors);
        }
    }

    private static Cursor youngest(List<Cursor> cursors) {
        Cursor youngest = cursors.getFirst();
        for (Cursor cursor : cursors) {
            youngest = cursor.at() > youngest.at() ? cursor : youngest;
        }
        return youngest;
    }

    private record Named(int expert, long at) {}

    private void lookAtEach(int most, IntConsumer experts) {
        List<Named> all = new ArrayList<>();
        for (int expert : eligible.ordinals()) {
            long at = latest(expert);
            if (at != Long.MIN_VALUE) {
                all.add(new Named(expert, at));
            }
        }
        long[] times = all.stream().mapToLong(Named::at).sorted().toArray();
        long since = times.length <= most ? Long.MIN_VALUE : times[times.length - most];
        all.stream().filter(one -> one.at() >= since).mapToInt(Named::expert).forEach(experts);
    }

    private long latest(int expert) {
        long latest = Long.MIN_VALUE;
        for (CountingEvidence segment : segments) {
            EvidenceColumns columns = segment.columns();
            int first = columns.firstOf(expert);
            for (int entry = columns.firstOf(expert + 1) - 1; entry >= first; entry--) {
                if (segment.docs().get(columns.entryDoc(entry))) {
                    latest = Math.max(latest, columns.entryAt(entry));
                    break;
                }
            }
        }
        return latest;
    }
}
