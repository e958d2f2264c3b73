package org.cadre.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
    private static final String OK = "mx.company.example; spf=pass smtp.mailfrom=ada@company.example; dmarc=fail";

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)",
            "Precedence: bulk", "Precedence: Auto_Reply", "X-Auto-Response-Suppress: All", "Return-Path: <>",
            "List-Id: <all.company.example>", "X-Autoreply: yes",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=x"})
    void whatAProgramWroteIsKnownByItsHeader(String line) throws MessagingException {
        assertThat(Automatic.is(head("From: ada@company.example", line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: first-class", "Return-Path: <ada@company.example>",
            "Content-Type: text/plain", "Importance: high"})
    void whatSomebodyWroteIsNoProgrammes(String line) throws MessagingException {
        assertThat(Automatic.is(head("From: ada@company.example", line))).isFalse();
    }

    @Test
    void ofSeveralSendersNoneIsTheSender() throws MessagingException {
        assertThat(head("From: Ada <ADA@Company.example>").sender()).contains("ada@company.example");
        assertThat(head("From: ada@company.example, eve@company.example").sender()).isEmpty();
        assertThat(head("From: ada@company.example", "From: eve@company.example").sender()).isEmpty();
        assertThat(head("Subject: none").sender()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {OK + " | true",
            "mx.company.example; dmarc=pass (p=REJECT) header.from=company.example | true",
            "mx.company.example 1; dkim=pass header.d=company.example header.s=k | true",
            "MX.company.example; (a (nested) comment) dmarc=pass header.from=company.example | true",
            "mx.company.example; dkim=pass header.d=evil.example | false",
            "mx.company.example; spf=pass smtp.mailfrom=evil.example; dkim=none | false",
            "mx.company.example; dmarc=fail header.from=company.example; x=dmarc=pass | false",
            "mx.company.example; none | false",
            "mx.evil.example; dmarc=pass header.from=company.example | false",
            "mx.company.example.evil.example; dmarc=pass header.from=company.example | false"})
    void theCompanysServerConfirmsASender(String results, boolean confirmed) throws MessagingException {
        var head = head("Authentication-Results: " + results, "From: ada@company.example");
        assertThat(Authenticity.confirmed(head, "ada@company.example", "mx.company.example")).isEqualTo(confirmed);
    }

    @Test
    void onlyTheTopmostResultOfThatServerCounts() throws MessagingException {
        var head = head("Authentication-Results: mx.company.example; dmarc=fail header.from=company.example",
                "Authentication-Results: mx.company.example; dmarc=pass header.from=company.example");
        assertThat(Authenticity.confirmed(head, "ada@company.example", "mx.company.example")).isFalse();
        assertThat(Authenticity.confirmed(head("From: ada@company.example"), "ada@company.example",
                "mx.company.example")).isFalse();
    }

    private static Head head(String... lines) throws MessagingException {
        return Head.of((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
