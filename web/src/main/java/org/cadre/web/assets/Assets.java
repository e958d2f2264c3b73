package org.cadre.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The static files, read once from the class path; safe for threads. */
public final class Assets {
    /** Base address of the files of this build, as {@code /assets/1f3a...}, without a slash at its end. */
    public static final String BASE;

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, Asset> FILES = new LinkedHashMap<>();

    static {
        add("cadre.css", "text/css;charset=utf-8", "cadre.css");
        add("live.js", "text/javascript;charset=utf-8", "live.js");
        add("player.js", "text/javascript;charset=utf-8", "player.js");
        add("files.js", "text/javascript;charset=utf-8", "files.js");
        add("names.js", "text/javascript;charset=utf-8", "names.js");
        add("htmx.js", "text/javascript;charset=utf-8", HTMX);
        add("offline.js", "text/javascript;charset=utf-8", "offline.js");
        add("worker.js", "text/javascript;charset=utf-8", "worker.js");
        add("mark.svg", "image/svg+xml", "mark.svg");
        add("maskable.svg", "image/svg+xml", "maskable.svg");
        add("icon-192.png", "image/png", "icon-192.png");
        add("icon-512.png", "image/png", "icon-512.png");
        BASE = "/assets/" + hash();
    }

    private Assets() {}

    /**
     * One file.
     *
     * @param type its media type
     * @param plain its bytes
     * @param gzip the same, compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying 50 kB for each request would be waste
    public record Asset(String type, byte[] plain, byte[] gzip) {}

    public static Optional<Asset> named(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    /** The names of all files. */
    public static Iterable<String> names() {
        return FILES.keySet();
    }

    private static void add(String name, String type, String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("asset " + resource + " is not on the class path");
            }
            byte[] plain = type.startsWith("text/css") ? lean(in.readAllBytes()) : in.readAllBytes();
            FILES.put(name, new Asset(type, plain, compressed(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + resource, e);
        }
    }

    /** Without comments and the blanks that only people need; no string of ours has any of these next to a brace or colon. */
    private static byte[] lean(byte[] css) {
        return new String(css, StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1").replace(": ", ":").replace(";}", "}").strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(asset -> digest.update(asset.plain()));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
