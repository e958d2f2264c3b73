package org.cadre.audit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.jspecify.annotations.Nullable;

/** Encrypts what names a person, AES-256-GCM (NIST SP 800-38D) with a key of that person: nonce, then ciphertext. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonKeys {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private EntityManager entities;

    protected PersonKeys() {}

    /** Seals what names one of these people; those without a key get one. */
    public Sealer sealerOf(Collection<UUID> people) {
        var wanted = new TreeSet<>(people);
        var known = find(wanted);
        wanted.removeAll(known.keySet());
        if (!wanted.isEmpty()) {
            add(wanted);
            known.putAll(find(wanted));
        }
        return (person, plain) -> seal(known.get(person), plain);
    }

    /** Encrypts for one person. */
    public interface Sealer {
        byte[] seal(UUID person, byte[] plain);
    }

    /** @return empty once the person's key is erased */
    public Optional<byte[]> decrypt(UUID person, byte[] whole) {
        return Optional.ofNullable(find(Set.of(person)).get(person)).map(key -> open(key, whole));
    }

    /** What was encrypted for these people, as {@link Detail} wrote it; nothing of whoever is erased. */
    public Reader readerOf(Collection<UUID> people) {
        var known = find(people);
        return (person, whole) -> Optional.ofNullable(known.get(person)).map(key -> Detail.read(open(key, whole)))
                .orElse(Map.of());
    }

    /** Decrypts for one person. */
    public interface Reader {
        Map<String, String> read(UUID person, byte[] whole);
    }

    /** A hash of the text with the person's key (HMAC-SHA-256, RFC 2104), to know it again; empty where there is no key. */
    public Optional<byte[]> mac(UUID person, byte[] text) {
        return Optional.ofNullable(find(Set.of(person)).get(person)).map(key -> mac(key, text));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** In one order, since two who make the same keys wait for each other. */
    private void add(SortedSet<UUID> people) {
        String secrets = people.stream().map(_ -> "\"\\\\x" + HexFormat.of().formatHex(random(32)) + '"')
                .collect(Collectors.joining(",", "{", "}"));
        entities.createNativeQuery("""
                insert into person_key (person, key)
                select * from unnest(cast(?1 as uuid[]), cast(?2 as bytea[])) on conflict do nothing""")
                .setParameter(1, Sql.array(people)).setParameter(2, secrets).executeUpdate();
    }

    private Map<UUID, byte[]> find(Collection<UUID> people) {
        List<?> found = entities
                .createNativeQuery("select person, key from person_key where person = any(cast(?1 as uuid[]))")
                .setParameter(1, Sql.array(people)).getResultList();
        var keys = new HashMap<UUID, byte[]>();
        found.stream().map(Object[].class::cast).forEach(row -> keys.put(Sql.uuid(row[0]), (byte[]) row[1]));
        return keys;
    }

    private static byte[] seal(byte @Nullable [] key, byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, Objects.requireNonNull(key), nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    private static byte[] open(byte[] key, byte[] whole) {
        return crypt(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE),
                Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("facts of a decision cannot be encrypted or were altered", e);
        }
    }
}
