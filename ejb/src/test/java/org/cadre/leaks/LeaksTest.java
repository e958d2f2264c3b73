package org.cadre.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeaksTest {
    /** Processor time, since a busy machine says nothing about a text. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final String KEY = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";

    /** Published examples: Wikipedia on each number, the makers' documents, RFC 7519. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PAYMENT_CARD|4111 1111 1111 1111", "PAYMENT_CARD|378282246310005",
            "PAYMENT_CARD|3782-822463-10005", "PAYMENT_CARD|5555555555554444", "PAYMENT_CARD|30569309025904",
            "IBAN|DE89 3704 0044 0532 0130 00", "IBAN|GB82WEST12345698765432", "IBAN|CH9300762011623852957",
            "DE_TAX_ID|86095742719", "DE_TAX_ID|47 036 892 816", "DE_PENSION_NUMBER|15 070649 C 103",
            "AT_SVNR|1237 010180", "CH_AHV|756.9217.0769.85", "US_SSN|219-09-9999", "UK_NINO|AB 12 34 56 C",
            "FR_NIR|1 85 05 78 006 084 91", "FR_NIR|255081416802538", "PL_PESEL|44051401359",
            "AWS_KEY|AKIAIOSFODNN7EXAMPLE", "GITHUB_TOKEN|ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            "GITLAB_TOKEN|glpat-Xy3kz9dF7qLmPw2sVbNt", "SLACK_TOKEN|xoxb-17653672481-19874698323",
            "GOOGLE_KEY|AIzaSyD4x8mR2kQ7vT1nL5wB9cF3hJ6pZ0sYaEu",
            "JWT|eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLCJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "MAIL_ADDRESS|ada.lovelace@example.org", "PHONE|+49 30 901820-11"})
    void oneIsFoundAmidWordsAndMaskedWithoutARest(Kind kind, String secret) {
        String text = "It was (" + secret + "), they said.";
        var found = Leaks.in(text);
        assertThat(found).containsExactly(new Finding(kind, 8, secret.length()));
        assertThat(Leaks.masked(text, found)).isEqualTo("It was ([masked: " + kind + "]), they said.");
        assertThat(Leaks.in(Leaks.masked(text, found))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PASSWORD|password=Sommer!2024x", "PASSWORD|\"api_key\": \"f3Kd92mPq0Zx71Lw\"",
            "PASSWORD|AWS_SECRET_ACCESS_KEY = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1",
            "URL_PASSWORD|jdbc:postgresql://app:s3cr3t-Pw@db.intern:5432/x",
            "URL_PASSWORD|redis://:Xk29slfj@cache:6379"})
    void aValueThatANameCallsSecretIsFoundAndTheNameStays(Kind kind, String text) {
        var found = Leaks.in(text);
        assertThat(found).extracting(Finding::kind).containsExactly(kind);
        String masked = Leaks.masked(text, found);
        assertThat(masked).contains("[masked: " + kind + "]").startsWith(text.substring(0, 4));
        assertThat(Leaks.in(masked)).isEmpty();
    }

    @Test
    void aKeyReachesToItsEndOrWithoutOneToTheTexts() {
        String whole = "-----BEGIN RSA PRIVATE KEY-----\n" + KEY + "\n-----END RSA PRIVATE KEY-----";
        assertThat(Leaks.in("a\n" + whole + "\nb"))
                .containsExactly(new Finding(Kind.PRIVATE_KEY, 2, whole.length()));
        String torn = "-----BEGIN OPENSSH PRIVATE KEY-----\n" + KEY;
        assertThat(Leaks.in(torn)).containsExactly(new Finding(Kind.PRIVATE_KEY, 0, torn.length()));
        assertThat(Leaks.in("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")).isEmpty();
        assertThat(Leaks.in("-----BEGIN CERTIFICATE-----\n" + KEY + "\n-----END CERTIFICATE-----")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4111111111111112", "411111111111111112345", "0.4111111111111111",
            "id4111111111111111", "DE89370400440532013001", "86095742718", "756.9217.0769.86", "666-09-9999",
            "219-00-9999", "BG123456C", "44051401358", "password: see the wiki", "password = getPassword()",
            "token = session.currentToken", "https://user:password@host/", "http://localhost:8080/a@b",
            "550e8400-e29b-41d4-a716-446655440000", "eyJhbGciOiJIUzI1NiJ9", "ghp_short", "secret: ${DB_PASSWORD_2}",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "12.05.2021 10:11:12.123456789"})
    void whatOnlyLooksAlikeIsLeftAlone(String text) {
        assertThat(Leaks.in(text)).isEmpty();
    }

    @Test
    void whereItStandsIsToldByItsLine() {
        String text = "one\ntwo\nIBAN DE89370400440532013000";
        assertThat(Leaks.in(text).getFirst().line(text)).isEqualTo(3);
    }

    /** Each half a million to three million characters, so made that a detector that tries twice would try for ever. */
    static Stream<String> hostile() {
        return Stream.of("a", "1", "1 ", "12-", "+1", "@", "a@", "a.", "@a.", "eyJ", "eyJaaaaaaaaaaa.", "password",
                "pwd=",
                "token: \"", "://", "://a:", "://a:b", "-----", "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n-----END ", "DE89", "DE89 3704 ", "AKIA", "xoxb-", "4111 ", "756.",
                "A1B2C3-").map(one -> one.repeat(Math.max(100_000, 1_000_000 / one.length())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMillionHostileCharactersTakeAMoment(String text) {
        long before = THREAD.getCurrentThreadCpuTime();
        assertThat(Leaks.in(text)).isNotNull();
        assertThat(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - before)).as(text.substring(0, 20))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void twiceTheTextTakesAboutTwiceTheTime() {
        List<String> parts = hostile().map(text -> text.substring(0, 50_000)).toList();
        String once = String.join("", parts);
        Leaks.in(once);
        double ratio = (double) best(once + once) / best(once);
        System.out.printf("leaks: %d characters, twice as many take %.2f times as long%n", once.length(), ratio);
        assertThat(ratio).isLessThan(3);
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = THREAD.getCurrentThreadCpuTime();
            Leaks.in(text);
            best = Math.min(best, THREAD.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
