package org.cadre.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.cadre.asks.Answer;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.comments.Comment;
import org.cadre.comments.CommentDesk;
import org.cadre.database.TestDatabase;
import org.cadre.files.Samples;
import org.cadre.files.TestIntake;
import org.cadre.governance.Classification;
import org.cadre.mail.Letter;
import org.cadre.mail.ReplyAddress;
import org.cadre.notices.Office;
import org.cadre.passes.Author;
import org.cadre.passes.PassDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class ReplyTest {
    private static final String QUOTE = "\r\n\r\nOn Mon, 2 Mar 2026, Cadre <cadre@company.example> wrote:\r\n> Can you help?\r\n";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser mailbox;
    private MailboxSettings settings;
    private Office office;
    private ColleagueId expert;
    private AskId ask;
    private String address;

    @BeforeEach
    void company() {
        postOffice.start();
        mailbox = postOffice.setUser("cadre@company.example", "cadre", "secret");
        settings = settings(Optional.empty());
        office = new Office(database);
        new TestIntake(database, folder);
        office.settings.put("cadre.imap.host", "127.0.0.1");
        office.settings.put("cadre.imap.address", "Cadre@company.example");
        database.beans().with(ReplyDesk.class, new OneTransactionEach(office.bean(ReplyDesk.class), database));
        var asker = office.colleague("Grace Hopper", Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
        ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        address = addressOf(expert);
        database.run(() -> database.entities()
                .createNativeQuery("insert into mailbox_claim values (1, null) on conflict do nothing")
                .executeUpdate());
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void aReplyBecomesAnAnswerWithoutWhatItQuotes() throws Exception {
        deliver("Turn it twice.\r\n\r\nThen wait." + QUOTE);
        visit();
        assertThat(answers()).containsExactly("Turn it twice.\n\nThen wait.");
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(subjects("Processed")).hasSize(1);
        assertThat(office.waiting).noneMatch(NoteDue.class::isInstance);
    }

    @Test
    void whoAskedRepliesWithAComment() throws Exception {
        var asker = database.call(() -> office.bean(Asks.class).find(ask).orElseThrow().asker());
        deliverRaw(header("grace.hopper@company.example", addressOf(asker), "<1@x>") + "\r\nWhich key?" + QUOTE);
        visit();
        assertThat(answers()).isEmpty();
        assertThat(database.call(() -> office.bean(CommentDesk.class)
                .of(office.bean(Colleagues.class).reader(asker).orElseThrow(), ask).stream().map(Comment::body)
                .toList())).containsExactly("Which key?");
    }

    @Test
    void aMailThatWasTakenBeforeTheServerWasKilledIsOnlyPutAway() throws Exception {
        deliver("Once." + QUOTE);
        deliver("Once." + QUOTE); // the same Message-ID: the first was posted, and not moved
        visit();
        deliver("Once." + QUOTE);
        visit();
        assertThat(answers()).containsExactly("Once.");
        assertThat(subjects("Processed")).hasSize(3);
    }

    @Test
    void htmlAloneIsReadAndAttachmentsAreLeftBehindWithAWord() throws Exception {
        deliverRaw(header("ada.lovelace@company.example", address, "<1@x>") + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Zweimal f=C3=BCr <b>immer</b></p>"
                + "<script>alert(1)</script>\r\n--b\r\nContent-Type: application/zip\r\n"
                + "Content-Disposition: attachment; filename=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "UEsDBA==\r\n--b--\r\n");
        visit();
        assertThat(answers()).containsExactly("Zweimal für immer");
        var note = note();
        assertThat(note.subject()).isEqualTo("Ihre Antwort ist gepostet");
        assertThat(note.blocks().toString()).contains("angehängt", "Rotate the key?");
    }

    @Test
    void whatHangsOnAMailIsCheckedAndStandsBelowTheWords() throws Exception {
        String chart = Base64.getMimeEncoder().encodeToString(Samples.photo());
        deliverRaw(header("ada.lovelace@company.example", address, "<1@x>") + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                + "As the picture shows.\r\n--b\r\nContent-Type: image/jpeg\r\n"
                + "Content-Disposition: attachment; filename=chart.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + chart + "\r\n--b\r\nContent-Type: text/plain\r\n"
                + "Content-Disposition: attachment; filename=\"evil.png\"\r\n\r\nno picture\r\n--b--\r\n");
        visit();
        assertThat(answers()).singleElement().asString().startsWith("As the picture shows.\n\n![chart.jpg](/files/")
                .doesNotContain("evil");
        assertThat(note().subject()).isEqualTo("Ihre Antwort ist gepostet");
    }

    @Test
    void whatIsNestedWithoutEndIsNotFollowed() throws Exception {
        var deep = new StringBuilder(header("ada.lovelace@company.example", address, "<1@x>"));
        for (int i = 0; i < 300; i++)
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i)
                    .append("\r\n");
        deep.append("Content-Type: text/plain\r\n\r\nDeep\r\n");
        deliverRaw(deep.toString());
        visit();
        assertThat(answers()).isEmpty();
        assertThat(note().blocks().toString()).contains("Rotate the key?");
    }

    @Test
    void onlyTheColleagueWhomTheAddressWasGivenToCanUseIt() throws Exception {
        office.colleague("Eve Else", Locale.ENGLISH, "Europe/Berlin", Classification.RESTRICTED);
        deliverRaw(header("eve.else@company.example", address, "<1@x>") + "\r\nMine.\r\n");
        visit();
        assertThat(answers()).isEmpty();
        assertThat(subjects("Refused")).hasSize(1);
        var note = note();
        assertThat(note.address()).isEqualTo("eve.else@company.example");
        assertThat(note.blocks().toString()).contains("somebody else").doesNotContain("Rotate", "Ada");
    }

    @Test
    void whomWeDoNotKnowAndWhatAProgramWroteIsNotAnswered() throws Exception {
        deliverRaw(header("stranger@elsewhere.example", address, "<1@x>") + "\r\nMine.\r\n");
        deliverRaw(header("ada.lovelace@company.example", address, "<2@x>")
                + "Auto-Submitted: auto-replied\r\n\r\nI am away.\r\n");
        office.sql("update colleague set left_at = now() where id = ?1", expert.value());
        deliverRaw(header("ada.lovelace@company.example", address, "<3@x>") + "\r\nI have left.\r\n");
        visit();
        assertThat(answers()).isEmpty();
        assertThat(office.waiting).noneMatch(NoteDue.class::isInstance);
        assertThat(subjects("Refused")).hasSize(3);
    }

    @Test
    void whereTheCompanysServerJudgesSendersAForgedOneIsNotTaken() throws Exception {
        settings = settings(Optional.of("mx.company.example"));
        deliver("Forged." + QUOTE);
        deliverRaw("Authentication-Results: mx.company.example; dmarc=pass header.from=company.example\r\n"
                + header("ada.lovelace@company.example", address, "<2@x>") + "\r\nGenuine.\r\n");
        visit();
        assertThat(answers()).containsExactly("Genuine.");
        assertThat(office.waiting).noneMatch(NoteDue.class::isInstance);
    }

    @Test
    void toWhatBecameSecretNothingIsPostedAndItsTitleIsNotMailed() throws Exception {
        office.sql("update ask set classification = 2 where id = ?1", ask.value());
        deliver("A secret." + QUOTE);
        visit();
        assertThat(answers()).isEmpty();
        assertThat(note().blocks().toString()).contains("/asks/" + ask).doesNotContain("Rotate");
        office.sql("update ask set classification = 3 where id = ?1", ask.value());
        deliverRaw(header("ada.lovelace@company.example", address, "<2@x>") + "\r\nHidden by now.\r\n");
        visit();
        assertThat(note().blocks().toString()).doesNotContain(ask.toString());
    }

    @Test
    void aClosedAskAndAnEmptyReplyAreToldClearly() throws Exception {
        deliver(QUOTE);
        visit();
        assertThat(note().blocks().toString()).contains("keinen Text");
        office.sql("update ask set state = 'CLOSED' where id = ?1", ask.value());
        deliverRaw(header("ada.lovelace@company.example", address, "<2@x>") + "\r\nToo late.\r\n");
        visit();
        assertThat(note().blocks().toString()).contains("geschlossen");
        assertThat(answers()).isEmpty();
    }

    @Test
    void aMailOfAHundredMegabytesIsNotEvenFetched() throws Exception {
        var outcome = reading().read(new Reading.Source() {
            @Override
            public int size() {
                return 100 * 1024 * 1024;
            }

            @Override
            public byte[] beginning() {
                return header("ada.lovelace@company.example", address, "<1@x>").concat("\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] whole() {
                throw new AssertionError("fetched");
            }
        });
        assertThat(outcome).isEqualTo(Outcome.REFUSED);
        assertThat(note().blocks().toString()).contains("zu groß");
    }

    @Test
    void aFloodOfMailsDoesNotHoldUpTheOneBehindIt() throws Exception {
        office.colleague("Eve Else", Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        for (int i = 0; i < 230; i++)
            deliverRaw(header("stranger" + i % 7 + "@elsewhere.example", address, "<s" + i + "@x>") + "\r\nBuy!\r\n");
        for (int i = 0; i < 40; i++)
            deliverRaw(header("eve.else@company.example", address, "<e" + i + "@x>") + "\r\nBuy!\r\n");
        deliver("In the middle of it." + QUOTE);
        long begun = System.nanoTime();
        visit();
        System.out.println("271 mails in " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
        assertThat(answers()).containsExactly("In the middle of it.");
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(office.waiting.stream().filter(NoteDue.class::isInstance)).as("told, and then no more")
                .hasSize(ReplyDesk.HOURLY + 1);
    }

    @Test
    void anotherNodeThatReadsTheMailboxIsLeftAlone() throws Exception {
        deliver("Waits." + QUOTE);
        assertThat(office.bean(ReplyDesk.class).claim(60)).isTrue();
        visit();
        assertThat(answers()).isEmpty();
        office.bean(ReplyDesk.class).release();
        visit();
        assertThat(answers()).containsExactly("Waits.");
    }

    @Test
    void aMailboxThatCannotBeOpenedIsLeftFree() throws Exception {
        postOffice.stop();
        assertThatThrownBy(this::visit).isInstanceOf(MessagingException.class);
        assertThat(office.bean(ReplyDesk.class).claim(60)).isTrue();
    }

    private MailboxSettings settings(Optional<String> authserv) {
        return new MailboxSettings("127.0.0.1", postOffice.getImap().getPort(), "cadre", "secret", false, "INBOX",
                "Processed", "Refused", authserv, Duration.ofSeconds(1));
    }

    private Reading.Round reading() {
        return office.bean(Reading.class).round(Optional.empty());
    }

    private void visit() throws Exception {
        office.bean(Visit.class).to(settings);
    }

    private String addressOf(ColleagueId who) {
        return office.bean(ReplyAddress.class)
                .carrying(database.call(() -> office.bean(PassDesk.class).toAnswer(who, ask)));
    }

    private void deliver(String words) throws Exception {
        deliverRaw(header("ada.lovelace@company.example", address, "<once@x>")
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words);
    }

    private void deliverRaw(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static String header(String from, String to, String id) {
        return "Message-ID: " + id + "\r\nFrom: <" + from + ">\r\nTo: Cadre <" + to + ">\r\nSubject: Re: help\r\n";
    }

    private List<String> answers() {
        return database.call(() -> office.bean(Asks.class).answersTo(office.bean(Asks.class).find(ask).orElseThrow())
                .stream().map(Answer::body).toList());
    }

    /** The letter of the last note. */
    private Letter note() {
        UUID id = office.waiting.stream().filter(NoteDue.class::isInstance).map(NoteDue.class::cast)
                .reduce((_, last) -> last).orElseThrow().reply();
        return database.call(() -> office.bean(Notes.class).write(id).orElseThrow());
    }

    private List<String> subjects(String folder) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", postOffice.getImap().getPort(), "cadre", "secret");
            var opened = store.getFolder(folder);
            if (!opened.exists())
                return List.of();
            opened.open(Folder.READ_ONLY);
            var subjects = new ArrayList<String>();
            for (var mail : opened.getMessages())
                subjects.add(mail.getSubject());
            return subjects;
        }
    }

    /** As the server's transactions are. */
    private static final class OneTransactionEach extends ReplyDesk {
        private final ReplyDesk desk;
        private final TestDatabase database;

        OneTransactionEach(ReplyDesk desk, TestDatabase database) {
            this.desk = desk;
            this.database = database;
        }

        @Override
        boolean claim(int seconds) {
            return database.call(() -> desk.claim(seconds));
        }

        @Override
        void release() {
            database.run(desk::release);
        }

        @Override
        Optional<Outcome> known(byte[] fingerprint) {
            return database.call(() -> desk.known(fingerprint));
        }

        @Override
        Optional<ColleagueId> colleague(String mail) {
            return database.call(() -> desk.colleague(mail));
        }

        @Override
        Optional<Author> author(String secret) {
            return database.call(() -> desk.author(secret));
        }

        @Override
        int left(ColleagueId sender) {
            return database.call(() -> desk.left(sender));
        }

        @Override
        boolean ours(UUID letter) {
            return database.call(() -> desk.ours(letter));
        }

        @Override
        boolean sealed(Author author) {
            return database.call(() -> desk.sealed(author));
        }

        @Override
        void post(byte[] fingerprint, Author author, String words, boolean attached) {
            database.run(() -> desk.post(fingerprint, author, words, attached));
        }

        @Override
        void refuse(byte[] fingerprint, ColleagueId sender, Optional<AskId> named, Refusal why) {
            database.run(() -> desk.refuse(fingerprint, sender, named, why));
        }
    }
}
