package org.cadre.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * A profile's claims as kept beside it, so that a match can be weighed and named claim by claim. Labels and skills are compared
 * by hashes of 64 bits, and only what is told of a claim is made text. Reads the claims of one profile, one after another.
 */
final class Claims {

    private static final long NEVER = Long.MIN_VALUE;
    private static final int ID = 2 * Long.BYTES;
    private static final int LEVEL = ID;
    private static final int LAST_USED = LEVEL + Byte.BYTES;
    private static final int ENDORSERS = LAST_USED + Long.BYTES;
    private static final int LABEL = ENDORSERS + Short.BYTES;

    private final ByteBuffer in;
    private int left;
    /** Where the present claim begins, behind its hashes. */
    private int at;

    private Claims(ByteBuffer in) {
        this.in = in;
        this.left = in.getInt();
    }

    /** Before the first of a profile's claims. */
    static Claims of(BytesRef bytes) {
        return new Claims(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    /** Goes on to the next claim that matches; tells whether there is one. */
    boolean next(Wanted wanted) {
        boolean matches = false;
        while (!matches && left > 0) {
            for (int keys = in.getInt(); keys > 0; keys--) {
                matches |= wanted.contains(in.getLong());
            }
            at = in.position();
            in.position(at + LABEL + Short.BYTES + in.getShort(at + LABEL));
            left--;
        }
        return matches;
    }

    UUID skillId() {
        return new UUID(in.getLong(at), in.getLong(at + Long.BYTES));
    }

    /** The skill's preferred label. */
    String label() {
        return new String(in.array(), at + LABEL + Short.BYTES, in.getShort(at + LABEL), StandardCharsets.UTF_8);
    }

    /** From 1 to 5. */
    int level() {
        return in.get(at + LEVEL);
    }

    /** Whether it is known when the skill was last used. */
    boolean dated() {
        return lastUsed() != NEVER;
    }

    /** In milliseconds since 1970, where it is known. */
    long lastUsed() {
        return in.getLong(at + LAST_USED);
    }

    /** How many others have seen it. */
    int endorsers() {
        return in.getShort(at + ENDORSERS);
    }

    static BytesRef bytes(List<SkillClaim> skills) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(skills.size());
            for (SkillClaim skill : skills) {
                write(skill, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be written", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(SkillClaim skill, DataOutputStream out) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        skill.labels().forEach(label -> keys.addAll(LabelWords.of(cut(label)).keys()));
        out.writeInt(1 + keys.size());
        out.writeLong(hash(skill.skillId()));
        for (String key : keys) {
            out.writeLong(hash(key));
        }
        out.writeLong(skill.skillId().getMostSignificantBits());
        out.writeLong(skill.skillId().getLeastSignificantBits());
        out.writeByte(skill.level());
        Instant used = skill.lastUsed();
        out.writeLong(used == null ? NEVER : used.toEpochMilli());
        out.writeShort(Math.min(skill.endorsers(), Short.MAX_VALUE));
        byte[] label = cut(skill.labels().getFirst()).getBytes(StandardCharsets.UTF_8);
        out.writeShort(label.length);
        out.write(label);
    }

    /** A label longer than this is no label; the format could not hold 64 kB. */
    private static String cut(String label) {
        return label.length() <= 1_000 ? label : label.substring(0, 1_000);
    }

    private static long hash(String key) {
        return hash(new BytesRef(key));
    }

    private static long hash(UUID skill) {
        return hash(new BytesRef(ByteBuffer.allocate(ID).putLong(skill.getMostSignificantBits())
                .putLong(skill.getLeastSignificantBits()).array()));
    }

    private static long hash(BytesRef bytes) {
        return StringHelper.murmurhash3_x64_128(bytes)[0];
    }

    /** Labels and skills to be compared with claims, as hashes in a table of open addressing. */
    static final class Wanted {

        private final long[] table;

        Wanted(Collection<String> labels, Collection<UUID> skills) {
            table = new long[4 * Integer.highestOneBit(labels.size() + skills.size() + 1)];
            labels.forEach(label -> add(hash(label)));
            skills.forEach(skill -> add(hash(skill)));
        }

        private void add(long hash) {
            table[slot(hash)] = hash;
        }

        private boolean contains(long hash) {
            return table[slot(hash)] == hash;
        }

        private int slot(long hash) {
            int slot = (int) hash & table.length - 1;
            while (table[slot] != 0 && table[slot] != hash) {
                slot = slot + 1 & table.length - 1;
            }
            return slot;
        }
    }
}
