package org.cadre.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class MailServerTest {
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        postOffice.stop();
    }

    @Test
    void lettersArriveOneAfterTheOther() {
        postOffice.start();
        var server = server(postOffice.getSmtp().getPort());
        for (int i = 0; i < 5; i++)
            server.send(TestLetters.about("Letter " + i));
        assertThat(postOffice.getReceivedMessages()).hasSize(5);
        server.close();
    }

    @Test
    void aServerThatIsDownIsNotTheLettersFaultAndIsUsedOnceItIsUp() {
        postOffice.start();
        int port = postOffice.getSmtp().getPort();
        postOffice.stop();
        var server = server(port);
        var letter = TestLetters.about("Secret title");
        var failure = catchThrowableOfType(MailNotSent.class, () -> server.send(letter));
        assertThat(failure.permanent()).isFalse();
        assertThat(failure).hasNoCause().hasMessageNotContainingAny("ada@example.org", "Secret");
        var upAgain = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        upAgain.start();
        server.send(letter);
        assertThat(upAgain.getReceivedMessages()).hasSize(1);
        upAgain.stop();
    }

    @Test
    void aConnectionThatBrokeWhileIdleIsMadeAnew() {
        postOffice.start();
        int port = postOffice.getSmtp().getPort();
        var server = server(port);
        server.send(TestLetters.about("Before"));
        postOffice.stop();
        var upAgain = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        upAgain.start();
        server.send(TestLetters.about("After"));
        assertThat(upAgain.getReceivedMessages()).hasSize(1);
        upAgain.stop();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <ada@example.org>: no such user, true",
            "RCPT, 450 4.2.0 <ada@example.org>: greylisted, false",
            "RCPT, 452 4.2.2 <ada@example.org>: mailbox full, false", "DATA, 554 5.7.1 content refused, true",
            "DATA, 451 4.3.0 try again, false", "MAIL, 550 5.7.1 sender refused, false",
            "MAIL, 530 5.7.0 authentication required, false", "MAIL, 452 4.3.1 out of storage, false"})
    void onlyARefusalOfTheRecipientOrContentIsPermanent(String command, String reply, boolean permanent)
            throws IOException {
        try (var refusing = new Refusing(Map.of(command, reply))) {
            var failure = catchThrowableOfType(MailNotSent.class,
                    () -> server(refusing.port()).send(TestLetters.about("Secret title")));
            assertThat(failure.permanent()).isEqualTo(permanent);
            assertThat(failure).hasNoCause().hasMessageContaining(reply.substring(0, 3))
                    .hasMessageNotContainingAny("ada@example.org", "Secret");
        }
    }

    @Test
    void aMalformedAddressIsPermanent() {
        var failure = catchThrowableOfType(MailNotSent.class,
                () -> server(1).send(TestLetters.to("not an address", "Nobody", "x")));
        assertThat(failure.permanent()).isTrue();
    }

    @Test
    void aConnectionIsUsedForSeveralLetters() throws IOException {
        try (var counting = new Refusing(Map.of())) {
            var server = server(counting.port());
            assertThatCode(() -> {
                for (int i = 0; i < 3; i++)
                    server.send(TestLetters.about("Letter " + i));
            }).doesNotThrowAnyException();
            assertThat(counting.connections.get()).isEqualTo(1);
            server.close();
        }
    }

    @Test
    void aServerThatTricklesIsHungUpOnAndTheNextLetterIsNotHeldUpByItsTimeOuts() throws IOException {
        try (var trickling = new Trickling()) {
            var server = new MailServer(settings(trickling.port()), Duration.ofSeconds(1));
            long begun = System.nanoTime();
            var failure = catchThrowableOfType(MailNotSent.class, () -> server.send(TestLetters.about("Slow")));
            assertThat(failure.permanent()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            server.close();
        }
    }

    private static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, Optional.empty(), false,
                MailSettings.sender("Cadre <cadre@company.example>"));
    }

    /** Greets for ever, one byte at a time, each well within any time-out. */
    private static final class Trickling implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        Trickling() throws IOException {
            Thread.ofVirtual().start(this::greet);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void greet() {
            try (Socket caller = socket.accept()) {
                for (byte letter = '2'; true; letter = 'x') {
                    caller.getOutputStream().write(letter);
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (IOException hungUp) {
                assertThat(hungUp).isNotNull();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static MailServer server(int port) {
        return new MailServer(new MailSettings("127.0.0.1", port, Optional.empty(), false,
                MailSettings.sender("Cadre <cadre@company.example>")));
    }

    /** Speaks just enough SMTP to say something else than yes to one command. */
    private static final class Refusing implements AutoCloseable {
        final AtomicInteger connections = new AtomicInteger();
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final Map<String, String> replies;

        Refusing(Map<String, String> replies) throws IOException {
            this.replies = replies;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void accept() {
            try {
                while (true) {
                    Socket caller = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            } catch (IOException closed) {
                assertThat(socket.isClosed()).isTrue();
            }
        }

        private void talk(Socket caller) {
            try (caller;
                    var in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
                say(caller, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String command = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
                    say(caller, replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok"));
                    if (command.equals("DATA") && !replies.containsKey(command)) {
                        while (!".".equals(in.readLine())) {
                            // the letter itself
                        }
                        say(caller, "250 taken");
                    }
                }
            } catch (IOException hungUp) {
                assertThat(hungUp).isNotNull();
            }
        }

        private static void say(Socket caller, String reply) throws IOException {
            caller.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            caller.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
