package org.cadre.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final MailSettings SETTINGS = new MailSettings("localhost", 25, Optional.empty(), false,
            MailSettings.sender("Cadre <cadre@company.example>"));

    @Test
    void theHeadersThreadItAndStopAutomaticReplies() throws Exception {
        var letter = TestLetters.about("Wie erneuere ich das Zertifikat für die Straße?");
        var mail = sent(letter);
        assertThat(mail.getMessageID()).isEqualTo("<" + letter.id() + "@company.example>");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<" + letter.thread() + "@company.example>");
        assertThat(mail.getHeader("References", null)).isEqualTo(mail.getHeader("In-Reply-To", null));
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(mail.getHeader("List-Id", null)).isEqualTo("Cadre <notices.company.example>");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("en");
        assertThat(mail.getSubject()).isEqualTo("Wie erneuere ich das Zertifikat für die Straße?");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("cadre@company.example", "Cadre"));
    }

    @Test
    void theSameLetterHasTheSameMessageIdAgain() throws Exception {
        var letter = TestLetters.about("Again?");
        assertThat(sent(letter).getMessageID()).isEqualTo(sent(letter).getMessageID());
    }

    @Test
    void textAndHtmlAreAlternativesInUtf8WithTheSameLinks() throws Exception {
        var parts = (MimeMultipart) sent(TestLetters.about("Größe 日本語 🙂")).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("> Größe 日本語 🙂", "- You know things",
                "http://localhost:8080/yes?a=1&b=2");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("Größe 日本語 🙂", "<li",
                "href=\"http://localhost:8080/yes?a=1&amp;b=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@company.example", "Hello\nBcc: all@company.example\n\nBuy",
            "Hello\u2028Bcc: all@company.example", "Hello\u0000\u0085Bcc: all@company.example",
            "Grüße\r\nBcc: all@company.example"})
    void noSubjectOrNameBeginsAHeader(String hostile) throws Exception {
        var mail = sent(TestLetters.to("ada@example.org", hostile, hostile));
        assertThat(Collections.list(mail.getAllHeaders())).extracting(Header::getName).doesNotContain("Bcc");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).endsWith("Bcc: all@company.example" + (hostile.endsWith("Buy") ? " Buy" : ""));
        assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getAddress())
                .isEqualTo("ada@example.org");
    }

    @Test
    void aSubjectIsNeverTurnedAroundNorEndless() throws Exception {
        assertThat(sent(TestLetters.about("invoice\u202Efdp.exe")).getSubject()).isEqualTo("invoicefdp.exe");
        var longOne = sent(TestLetters.about("🙂".repeat(500))).getSubject();
        assertThat(longOne.codePointCount(0, longOne.length())).isEqualTo(200);
        assertThat(longOne).endsWith("🙂…");
    }

    @Test
    void whatPeopleWroteIsTextInHtml() throws Exception {
        String hostile = "</title><script>alert('x')</script><img src=x onerror=alert(1)> \" & &lt;";
        var html = (String) ((MimeMultipart) sent(TestLetters.about(hostile)).getContent()).getBodyPart(1)
                .getContent();
        assertThat(html).doesNotContain("<script", "<img", "</title><");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "&quot; &amp; &amp;lt;");
    }

    @Test
    void theHtmlFetchesNothingFromAnywhere() {
        assertThat(Html.of(TestLetters.about("x"))).doesNotContain("src=", "url(", "@import", "<link", "<script");
    }

    @Test
    void aLinkLeadsToAWebPage() {
        var letter = new Letter(UUID.randomUUID(), TestLetters.THREAD, "a@b.example", "A", Locale.ENGLISH, "x",
                List.of(new Block.Links(List.of(new Block.Link("x", URI.create("javascript:alert(1)"))))),
                Instant.EPOCH);
        assertThatThrownBy(() -> Html.of(letter)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MimeMessage sent(Letter letter) throws Exception {
        var session = MailServer.session(SETTINGS, new Deadline());
        var wire = new ByteArrayOutputStream();
        Envelope.of(letter, SETTINGS, session).writeTo(wire);
        assertThat(wire.toString(StandardCharsets.ISO_8859_1).chars()).as("7 bit on the wire").allMatch(c -> c < 128);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }
}
