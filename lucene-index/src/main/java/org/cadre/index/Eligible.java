package org.cadre.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which experts may be ranked for a need, and which of the asker's evidence each of them may see too. Found once per need,
 * over profiles; evidence is then checked by its expert's row alone.
 */
final class Eligible {

    private final Need need;
    private final Profiles profiles;
    private final FixedBitSet passed;
    private int @Nullable [] named;
    private final Map<Profiles.Segment, FixedBitSet> found = new IdentityHashMap<>();
    private final Map<Compartment, Optional<FixedBitSet>> allowed = new HashMap<>();

    Eligible(Snapshot snapshot, Need need, Ordinals ordinals, boolean absentToo) throws IOException {
        this.need = need;
        this.profiles = snapshot.profiles();
        this.passed = new FixedBitSet(Math.max(1, profiles.size()));
        for (Profiles.Segment segment : profiles.segments()) {
            FixedBitSet rows = segment.live().clone();
            filter(rows, segment, absentToo);
            FixedBitSet.orRange(rows, 0, passed, segment.base(), rows.length());
        }
        if (!need.filters().among().isEmpty()) {
            FixedBitSet among = new FixedBitSet(passed.length());
            need.filters().among().forEach(id -> set(among, profiles.row(ordinals.known(id))));
            passed.and(among);
        }
        need.excluded().forEach(id -> clear(profiles.row(ordinals.known(id))));
        clear(profiles.row(ordinals.known(need.asker())));
    }

    /** Keeps those of a segment whom the need's own filters let through. */
    private void filter(FixedBitSet rows, Profiles.Segment segment, boolean absentToo) throws IOException {
        ProfileColumns columns = segment.columns();
        LeafReader reader = segment.reader();
        segment.access().cleared(need.classification()).retainIn(rows);
        if (!absentToo) {
            columns.keepPresent(rows, need.asOf().toEpochMilli());
        }
        if (need.wall() != null) {
            segment.access().members(need.wall()).retainIn(rows);
        }
        for (Map.Entry<String, Collection<String>> wanted : wanted().entrySet()) {
            columns.keep(rows, wanted.getKey(), wanted.getValue(), reader);
        }
        for (SkillNeed skill : need.skills()) {
            if (skill.mandatory()) {
                columns.keep(rows, Fields.CLAIM,
                        skill.nodes().map(node -> Documents.claim(node, skill.minimumLevel())).toList(), reader);
            }
        }
        columns.remove(rows, need.filters().refusals(), reader);
    }

    /** The values of each field of terms of which an expert must have one. */
    private Map<String, Collection<String>> wanted() {
        ExpertFilters filters = need.filters();
        Map<String, Collection<String>> wanted = new LinkedHashMap<>();
        wanted.put(Fields.EXPERT_UNIT, filters.orgUnits());
        wanted.put(Fields.COUNTRY, filters.countries());
        wanted.put(Fields.SITE, filters.sites());
        wanted.put(Fields.SPEAKS, filters.languages());
        wanted.values().removeIf(Collection::isEmpty);
        return wanted;
    }

    /** How many passed. */
    int count() {
        return ordinals().length;
    }

    /** One more than the highest ordinal of anybody who has a profile. */
    int ordinalsUpTo() {
        return profiles.ordinalsUpTo();
    }

    /** The ordinals of those who passed, in no order. Made when they are first wanted: without evidence nobody wants them. */
    int[] ordinals() {
        int[] all = named;
        if (all == null) {
            all = new int[passed.cardinality()];
            int count = 0;
            for (Profiles.Segment segment : profiles.segments()) {
                ProfileColumns columns = segment.columns();
                int end = segment.base() + columns.size();
                for (int row = next(segment.base()); row < end; row = next(row + 1)) {
                    all[count++] = columns.expert(row - segment.base());
                }
            }
            named = all;
        }
        return all;
    }

    private int next(int row) {
        return row < passed.length() ? passed.nextSetBit(row) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** Ordinal of whose profile was found. */
    int expert(TopDocuments.Scored profile) {
        Profiles.Segment segment = profiles.segment(profile.leaf());
        int row = segment == null ? -1 : segment.columns().row(profile.doc());
        if (segment == null || row < 0) {
            throw new IllegalArgumentException("document " + profile.doc() + " is no profile");
        }
        return segment.columns().expert(row);
    }

    /** The profiles that passed, of one segment; null if it has none. */
    @Nullable
    FixedBitSet profiles(LeafReaderContext leaf) throws IOException {
        Profiles.Segment segment = profiles.segment(leaf);
        if (segment == null) {
            return null;
        }
        FixedBitSet docs = found.get(segment);
        if (docs == null) {
            docs = new FixedBitSet(segment.reader().maxDoc());
            segment.columns().addDocs(passed, segment.base(), docs);
            found.put(segment, docs);
        }
        return docs;
    }

    /**
     * The evidence of a segment that counts: visible to the asker and to who gave it, given by somebody that passed,
     * before the need, and not deleted.
     */
    CountingEvidence evidence(LeafReaderContext leaf, EvidenceColumns columns) {
        FixedBitSet[] experts = columns.compartments().stream()
                .map(compartment -> allowed.computeIfAbsent(compartment, this::allowed).orElse(null))
                .toArray(FixedBitSet[]::new);
        Bits live = leaf.reader().getLiveDocs();
        FixedBitSet docs = new FixedBitSet(columns.size());
        long before = need.asOf().toEpochMilli();
        for (int ordinal : ordinals()) {
            int row = profiles.row(ordinal);
            int end = columns.firstOf(ordinal + 1);
            for (int entry = columns.firstOf(ordinal); entry < end; entry++) {
                int doc = columns.entryDoc(entry);
                FixedBitSet cleared = experts[columns.entryCompartment(entry)];
                if (cleared != null && cleared.get(row) && columns.entryAt(entry) < before
                        && (live == null || live.get(doc))) {
                    docs.set(doc);
                }
            }
        }
        return new CountingEvidence(columns, docs);
    }

    /** Who may see what is in a compartment; empty if the asker may not. */
    private Optional<FixedBitSet> allowed(Compartment compartment) {
        if (!compartment.visibleTo(need.access())) {
            return Optional.empty();
        }
        FixedBitSet experts = new FixedBitSet(passed.length());
        for (Profiles.Segment segment : profiles.segments()) {
            FixedBitSet rows = new FixedBitSet(segment.columns().size());
            FixedBitSet.orRange(passed, segment.base(), rows, 0, rows.length());
            segment.access().cleared(compartment.classification()).retainIn(rows);
            if (compartment.wall() != null) {
                segment.access().members(compartment.wall()).retainIn(rows);
            }
            FixedBitSet.orRange(rows, 0, experts, segment.base(), rows.length());
        }
        return Optional.of(experts);
    }

    private static void set(FixedBitSet experts, int row) {
        if (row >= 0) {
            experts.set(row);
        }
    }

    private void clear(int row) {
        if (row >= 0) {
            passed.clear(row);
        }
    }
}
