package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Who of a segment's experts is cleared for what, and inside which walls. Kept apart from what else is known of them, since
 * it changes without a document being replaced.
 */
final class ProfileAccess {

    private static final Rows NOBODY = new Rows.Few(new int[0]);

    private final List<Long> generations;
    private final Rows[] cleared = new Rows[Access.RESTRICTED + 1];
    private final Map<String, Rows> members = new HashMap<>();

    ProfileAccess(LeafReader reader, ProfileColumns columns) throws IOException {
        generations = generations(reader, List.of(Fields.CLEARANCE, Fields.MEMBERS));
        FixedBitSet[] levels = new FixedBitSet[cleared.length];
        Arrays.setAll(levels, _ -> new FixedBitSet(columns.size()));
        NumericDocValues clearances = DocValues.getNumeric(reader, Fields.CLEARANCE);
        BinaryDocValues walls = DocValues.getBinary(reader, Fields.MEMBERS);
        Map<String, List<Integer>> inside = new HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            int doc = columns.doc(row);
            if (clearances.advanceExact(doc)) {
                for (int level = (int) clearances.longValue(); level >= 0; level--) {
                    levels[level].set(row);
                }
                if (walls.advanceExact(doc)) {
                    add(inside, walls.binaryValue(), row);
                }
            }
        }
        Arrays.setAll(cleared, level -> Rows.of(levels[level]));
        inside.forEach((wall, rows) -> {
            FixedBitSet bits = new FixedBitSet(columns.size());
            rows.forEach(bits::set);
            members.put(wall, Rows.of(bits));
        });
    }

    private static void add(Map<String, List<Integer>> inside, BytesRef walls, int row) {
        if (walls.length > 0) {
            Members.of(walls).forEach(wall -> inside.computeIfAbsent(wall, _ -> new ArrayList<>()).add(row));
        }
    }

    /** Whether this is what the segment says now. */
    boolean isOf(LeafReader reader) {
        return generations.equals(generations(reader, List.of(Fields.CLEARANCE, Fields.MEMBERS)));
    }

    /** How often each of some columns has been updated in place; those of fields without a column are the same too. */
    static List<Long> generations(LeafReader reader, List<String> columns) {
        List<Long> generations = new ArrayList<>(columns.size());
        for (String column : columns) {
            FieldInfo info = reader.getFieldInfos().fieldInfo(column);
            generations.add(info == null ? -1 : info.getDocValuesGen());
        }
        return generations;
    }

    /** Those who are cleared for a classification. */
    Rows cleared(int classification) {
        return cleared[classification];
    }

    /** The members of a wall. */
    Rows members(String wall) {
        return members.getOrDefault(wall, NOBODY);
    }
}
