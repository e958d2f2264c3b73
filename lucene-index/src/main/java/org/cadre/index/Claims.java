package org.cadre.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
     */
    record Claim(UUID skillId, String label, int level, long lastUsed, int endorsers) {

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
        skill.labels().forEach(label -> keys.addAll(LabelWords.of(cut(label)).keys()));
        out.writeInt(keys.size());
        for (String key : keys) {
            out.writeUTF(key);
        }
    }

    /** A label longer than this is no label; the format could not hold 64 kB. */
    private static String cut(String label) {
        return label.length() <= 1_000 ? label : label.substring(0, 1_000);
    }

    /** Labels as they are written in claims, to be compared without making text of those. */
    static final class Labels {

        private final byte[][] labels;
        /** By length and outer bytes: most labels that differ, differ in them. */
        private long outlines;

        Labels(Collection<String> wanted) {
            labels = wanted.stream().map(Claims::utf).toArray(byte[][]::new);
            for (byte[] label : labels) {
                outlines |= outline(label, 0, label.length);
            }
        }

        private static long outline(byte[] bytes, int from, int to) {
            return to == from ? 1 : 1L << (31 * (31 * (to - from) + bytes[from]) + bytes[to - 1]);
        }

        private boolean contain(byte[] bytes, int from, int to) {
            if ((outlines & outline(bytes, from, to)) != 0) {
                for (byte[] label : labels) {
                    if (Arrays.equals(label, 0, label.length, bytes, from, to)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static byte[] utf(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be written", e);
        }
        return Arrays.copyOfRange(bytes.toByteArray(), Short.BYTES, bytes.size());
    }

    /** The claims of some skills, and those that are found by one of some labels, in their order. */
    static List<Claim> read(BytesRef bytes, Labels labels, Set<UUID> skills) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        List<Claim> found = new ArrayList<>(2);
        for (int left = in.getInt(); left > 0; left--) {
            UUID skill = new UUID(in.getLong(), in.getLong());
            int label = in.position();
            skip(in);
            int level = in.get();
            long used = in.getLong();
            int endorsers = in.getShort();
            boolean matches = skills.contains(skill);
            for (int keys = in.getInt(); keys > 0; keys--) {
                int from = in.position() + Short.BYTES;
                skip(in);
                matches |= labels.contain(bytes.bytes, from, in.position());
            }
            if (matches) {
                found.add(new Claim(skill, text(bytes.bytes, label), level, used, endorsers));
            }
        }
        return found;
    }

    private static void skip(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        in.position(in.position() + length);
    }

    private static String text(byte[] bytes, int at) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            return in.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail to be read", e);
        }
    }
}
