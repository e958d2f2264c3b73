package org.cadre.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
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
    private final Map<Compartment, FixedBitSet> allowed = new HashMap<>();

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
        return passed.cardinality();
    }

    /** One more than the highest ordinal of anybody who has a profile. */
    int ordinalsUpTo() {
        return profiles.ordinalsUpTo();
    }

    /** The ordinals of those who passed, in no order. */
    int[] ordinals() {
        int[] ordinals = new int[count()];
        int count = 0;
        for (Profiles.Segment segment : profiles.segments()) {
            for (int row = 0; row < segment.columns().size(); row++) {
                if (passed.get(segment.base() + row)) {
                    ordinals[count++] = segment.columns().expert(row);
                }
            }
        }
        return ordinals;
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
    Bits profiles(LeafReaderContext leaf) {
        Profiles.Segment segment = profiles.segment(leaf);
        return segment == null ? null : new PassedProfiles(segment, passed, leaf.reader().maxDoc());
    }

    /**
     * The evidence of a segment that counts: visible to the asker and to who gave it, given by somebody that passed,
     * before the need, and not deleted.
     */
    CountingEvidence evidence(LeafReaderContext leaf, EvidenceColumns columns) {
        FixedBitSet[] experts = columns.compartments().stream()
                .map(compartment -> allowed.computeIfAbsent(compartment, this::allowed)).toArray(FixedBitSet[]::new);
        return new CountingEvidence(columns, profiles, experts, leaf.reader().getLiveDocs(),
                need.asOf().toEpochMilli());
    }

    private FixedBitSet allowed(Compartment compartment) {
        if (!compartment.visibleTo(need.access())) {
            return new FixedBitSet(passed.length());
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
        return experts;
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

    private record PassedProfiles(Profiles.Segment segment, FixedBitSet passed, int length) implements Bits {

        @Override
        public boolean get(int doc) {
            int row = segment.columns().row(doc);
            return row >= 0 && passed.get(segment.base() + row);
        }
    }
}
