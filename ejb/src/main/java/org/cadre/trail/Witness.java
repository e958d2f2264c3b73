package org.cadre.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import org.cadre.verifier.Witnessed;

/** The checkpoints' file and the key that signs them, both outside of the database. Not safe for threads. */
final class Witness {
    static final String KEY = "secrets/audit-key.pem";
    private final Path home;
    private final Path file;

    /** @param file of the checkpoints; the public key stands beside it, ending in `.pub` */
    Witness(Path home, Path file) {
        this.home = home;
        this.file = file;
    }

    /** In the order in which they were written. */
    List<Witnessed> lines() throws IOException {
        if (!Files.exists(file))
            return List.of();
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Witnessed::parse).toList();
    }

    /** On the disk when it returns. A line that a power cut tore makes room; it was never told of. */
    void append(Witnessed said) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var line = ByteBuffer.wrap((said.line() + "\n").getBytes(StandardCharsets.UTF_8));
        long whole = Files.exists(file) ? Files.readString(file).lastIndexOf('\n') + 1 : 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole).position(whole);
            while (line.hasRemaining())
                channel.write(line);
            channel.force(true);
        }
    }

    /** Made at the first call ever, readable by this server's user only. */
    PrivateKey key() throws IOException, GeneralSecurityException {
        Path kept = home.resolve(KEY);
        if (!Files.exists(kept))
            make(kept);
        String pem = Files.readString(kept).lines().filter(line -> !line.startsWith("-----")).reduce("",
                String::concat);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private void make(Path kept) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".pub";
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file.resolveSibling(name), pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        if (!Files.exists(kept.getParent()))
            Files.createDirectories(kept.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), StandardOpenOption.SYNC);
        Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String what, byte[] encoded) {
        return String.join("\n", List.of("-----BEGIN " + what + "-----",
                Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(encoded), "-----END " + what + "-----", ""));
    }
}
