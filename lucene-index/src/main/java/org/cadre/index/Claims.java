package org.cadre.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.util.BytesRef;

/** A profile's claims as kept beside it, so that a match can be weighed and named claim by claim. */
final class Claims {

    private static final long NEVER = Long.MIN_VALUE;

    /**
     * A claim as needed for ranking.
     *
     * @param skillId the skill
     * @param label its preferred label
     * @param level 1 to 5
     * @param lastUsed milliseconds since 1970, or a negative number without meaning if unknown
     * @param endorsers how many others have seen it
     * @param keys the forms by which its labels are found
     */
    record Claim(UUID skillId, String label, int level, long lastUsed, int endorsers, List<String> keys) {

        boolean dated() {
            return lastUsed != NEVER;
        }
    }

    private Claims() {}

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
        out.writeLong(skill.skillId().getMostSignificantBits());
        out.writeLong(skill.skillId().getLeastSignificantBits());
        out.writeUTF(cut(skill.labels().getFirst()));
        out.writeByte(skill.level());
        Instant used = skill.lastUsed();
        out.writeLong(used == null ? NEVER : used.toEpochMilli());
        out.writeShort(Math.min(skill.endorsers(), Short.MAX_VALUE));
        Set<String> keys = new LinkedHashSet<>();
        skill.labels().forEach(label -> keys.addAll(Words.labelKeys(cut(label))));
        out.writeInt(keys.size());
        for (String key : keys) {
            out.writeUTF(key);
        }
    }

    /** A label longer than this is no label; the format could not hold 64 kB. */
    private static String cut(String label) {
        return label.length() <= 1_000 ? label : label.substring(0, 1_000);
    }

    static List<Claim> read(BytesRef bytes) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            int count = in.readInt();
            List<Claim> claims = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                UUID skill = new UUID(in.readLong(), in.readLong());
                String label = in.readUTF();
                int level = in.readByte();
                long used = in.readLong();
                int endorsers = in.readShort();
                List<String> keys = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    keys.add(in.readUTF());
                }
                claims.add(new Claim(skill, label, level, used, endorsers, keys));
            }
            return claims;
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be read", e);
        }
    }
}
