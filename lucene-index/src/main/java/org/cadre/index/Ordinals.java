package org.cadre.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers for people, so that evidence can be counted in arrays. Each document that names a person carries the
 * pair as a term; reading those terms restores the numbers. Thread-safe.
 */
final class Ordinals {

    private final Map<UUID, Integer> byId = new ConcurrentHashMap<>();
    private final List<@Nullable UUID> byOrdinal = new ArrayList<>();

    Ordinals(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.PERSON);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    ByteBuffer pair = ByteBuffer.wrap(term.bytes, term.offset, term.length);
                    restore(new UUID(pair.getLong(), pair.getLong()), pair.getInt());
                }
            }
        }
    }

    private void restore(UUID id, int ordinal) {
        while (byOrdinal.size() <= ordinal) {
            byOrdinal.add(null);
        }
        byOrdinal.set(ordinal, id);
        byId.put(id, ordinal);
    }

    /** The person's number; the next free one if there is none yet. */
    int of(UUID id) {
        Integer known = byId.get(id);
        return known != null ? known : add(id);
    }

    private synchronized int add(UUID id) {
        return byId.computeIfAbsent(id, fresh -> {
            byOrdinal.add(fresh);
            return byOrdinal.size() - 1;
        });
    }

    /** The person's number, or {@link EvidenceColumns#NOBODY}. */
    int known(@Nullable UUID id) {
        return id == null ? EvidenceColumns.NOBODY : byId.getOrDefault(id, EvidenceColumns.NOBODY);
    }

    synchronized UUID id(int ordinal) {
        UUID id = byOrdinal.get(ordinal);
        if (id == null) {
            throw new IllegalStateException("no person has ordinal " + ordinal);
        }
        return id;
    }

    /** One more than the highest number. */
    synchronized int size() {
        return byOrdinal.size();
    }

    /** The pair as kept in the index. */
    static BytesRef term(UUID id, int ordinal) {
        return new BytesRef(ByteBuffer.allocate(20).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).putInt(ordinal).array());
    }
}
