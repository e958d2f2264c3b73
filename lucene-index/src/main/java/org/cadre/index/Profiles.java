package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All profiles of the index at one instant. The rows of its segments are numbered through, so that one bit set holds some
 * of all experts; a profile has one living row.
 */
final class Profiles {

    private final List<Segment> segments;
    private final @Nullable Segment[] byLeaf;
    private final int[] rowByOrdinal;
    private final int size;

    /**
     * The profiles of one segment.
     *
     * @param base row of its first profile among those of all segments
     * @param live its own rows that are not deleted
     * @param state tells whether {@code live} is still so
     */
    record Segment(LeafReaderContext leaf, ProfileColumns columns, int base, ProfileAccess access, FixedBitSet live,
            IndexReader.CacheKey state) {

        LeafReader reader() {
            return leaf.reader();
        }
    }

    private Profiles(List<Segment> segments, int leaves, int[] rowByOrdinal, int size) {
        this.segments = segments;
        this.byLeaf = new Segment[leaves];
        segments.forEach(segment -> byLeaf[segment.leaf().ord] = segment);
        this.rowByOrdinal = rowByOrdinal;
        this.size = size;
    }

    /** @param before those of an earlier instant, of which as much is taken over as is still so */
    static Profiles of(IndexReader reader, @Nullable Profiles before) throws IOException {
        List<Segment> segments = new ArrayList<>();
        int size = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Optional<ProfileColumns> columns = ProfileColumns.of(leaf.reader());
            if (columns.isPresent()) {
                segments.add(segment(leaf, columns.get(), size, before));
                size += columns.get().size();
            }
        }
        return new Profiles(List.copyOf(segments), reader.leaves().size(), rows(segments, before), size);
    }

    private static Segment segment(LeafReaderContext leaf, ProfileColumns columns, int base,
            @Nullable Profiles before) throws IOException {
        LeafReader reader = leaf.reader();
        IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
        ProfileAccess access = null;
        FixedBitSet live = null;
        for (Segment known : before == null ? List.<Segment>of() : before.segments) {
            if (known.columns() == columns) {
                access = known.access().isOf(reader) ? known.access() : null;
                live = known.state() == state ? known.live() : null;
            }
        }
        return new Segment(leaf, columns, base, access == null ? new ProfileAccess(reader, columns) : access,
                live == null ? columns.live(reader) : live, state);
    }

    /** The living row of each ordinal. A row that has died meanwhile may be left over: it is not among the living. */
    private static int[] rows(List<Segment> segments, @Nullable Profiles before) {
        int same = before != null && continued(segments, before.segments) ? before.segments.size() : 0;
        int[] rows = before == null || same == 0 ? new int[0] : before.rowByOrdinal;
        int needed = rows.length;
        for (Segment segment : segments.subList(same, segments.size())) {
            for (int row = 0; row < segment.columns().size(); row++) {
                needed = Math.max(needed, segment.columns().expert(row) + 1);
            }
        }
        int[] all = Arrays.copyOf(rows, needed);
        Arrays.fill(all, rows.length, needed, -1);
        for (Segment segment : segments.subList(same, segments.size())) {
            ProfileColumns columns = segment.columns();
            for (int row = segment.live().nextSetBit(0); row < columns.size(); row = next(segment.live(), row)) {
                if (columns.expert(row) != EvidenceColumns.NOBODY) {
                    all[columns.expert(row)] = segment.base() + row;
                }
            }
        }
        return all;
    }

    private static int next(FixedBitSet bits, int row) {
        return row + 1 < bits.length() ? bits.nextSetBit(row + 1) : bits.length();
    }

    /** Whether the earlier segments are all still there, in the same places. */
    private static boolean continued(List<Segment> segments, List<Segment> before) {
        if (before.isEmpty() || before.size() > segments.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (segments.get(i).columns() != before.get(i).columns()) {
                return false;
            }
        }
        return true;
    }

    /** The segments that have profiles. */
    List<Segment> segments() {
        return segments;
    }

    /** A segment's profiles; null if it has none. */
    @Nullable
    Segment segment(LeafReaderContext leaf) {
        return byLeaf[leaf.ord];
    }

    /** One more than the highest row; rows of deleted documents count. */
    int size() {
        return size;
    }

    /** One more than the highest ordinal of anybody who has a profile. */
    int ordinalsUpTo() {
        return rowByOrdinal.length;
    }

    /** Row of somebody's profile, or -1 if there is none. */
    int row(int ordinal) {
        return ordinal >= 0 && ordinal < rowByOrdinal.length ? rowByOrdinal[ordinal] : -1;
    }
}
