package org.cadre.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

class SigningSecretTest {
    /** Of the reference libraries at github.com/standard-webhooks/standard-webhooks. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void itSignsAsTheStandardsExampleDoes() {
        assertThat(SigningSecret.of(SECRET).sign(ID, AT, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void severalSecretsSignSideBySide() {
        var fresh = SigningSecret.random();
        assertThat(SigningSecret.signatures(List.of(fresh, SigningSecret.of(SECRET)), ID, AT, BODY))
                .isEqualTo(fresh.sign(ID, AT, BODY) + " " + SIGNATURE);
    }

    @Test
    void aFreshOneHasTheStandardsFormAndTellsNothingInALog() {
        var fresh = SigningSecret.random();
        assertThat(fresh.written()).startsWith("whsec_").isNotEqualTo(SigningSecret.random().written());
        assertThat(Base64.getDecoder().decode(fresh.written().substring(6))).hasSizeBetween(24, 64);
        assertThat(SigningSecret.of(fresh.written()).sign(ID, AT, BODY)).isEqualTo(fresh.sign(ID, AT, BODY));
        assertThat(fresh).hasToString("whsec_…");
    }
}
