package org.cadre.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks clamd, by its INSTREAM command as clamd(8) has it: nothing but the bytes goes there. Safe for threads. */
@ApplicationScoped
class Scanner {
    private static final Logger LOG = System.getLogger(Scanner.class.getName());
    private static final int CONNECT = 3_000;
    /** Between two bytes of its answer; a large archive takes it some time. */
    private static final int ANSWER = 60_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_REPLY = 4_096;

    @Inject
    private FileSettings settings;

    protected Scanner() {}

    /** What it says of one file. */
    sealed interface Finding {
        record Clean() implements Finding {}
        record Infected(String signature) implements Finding {}
        record NoAnswer() implements Finding {}
    }

    /** Clean where no scanner is set up. */
    Finding scan(InputStream content) throws IOException {
        if (settings.scanner().isEmpty())
            return new Finding.Clean();
        var address = settings.scanner().get();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT);
            socket.setSoTimeout(ANSWER);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return finding(new String(socket.getInputStream().readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the scanner at {0}:{1,number,#} does not answer: {2}", address.host(),
                    address.port(),
                    failure.getMessage());
            return new Finding.NoAnswer();
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[CHUNK];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            if (read == 0)
                continue;
            out.writeInt(read);
            out.write(buffer, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    static Finding finding(String reply) {
        String said = reply.replace("\0", "").strip();
        if (said.equals("stream: OK"))
            return new Finding.Clean();
        if (said.startsWith("stream: ") && said.endsWith(" FOUND"))
            return new Finding.Infected(said.substring("stream: ".length(), said.length() - " FOUND".length()));
        LOG.log(Level.WARNING, "the scanner says ''{0}''", said);
        return new Finding.NoAnswer();
    }
}
