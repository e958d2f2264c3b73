package org.cadre.audit;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Encrypts what names a person, AES-256-GCM (NIST SP 800-38D) with a key of that person: nonce, then ciphertext. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonKeys {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private EntityManager entities;

    protected PersonKeys() {}

    public byte[] encrypt(UUID person, byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keyOf(person), nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @return empty once the person's key is erased */
    public Optional<byte[]> decrypt(UUID person, byte[] whole) {
        return find(person).map(key -> crypt(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE),
                Arrays.copyOfRange(whole, NONCE, whole.length)));
    }

    private byte[] keyOf(UUID person) {
        return find(person).orElseGet(() -> {
            entities.createNativeQuery("insert into person_key (person, key) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, person).setParameter(2, random(32)).executeUpdate();
            return find(person).orElseThrow();
        });
    }

    private Optional<byte[]> find(UUID person) {
        List<?> found = entities.createNativeQuery("select key from person_key where person = ?1")
                .setParameter(1, person).getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
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
