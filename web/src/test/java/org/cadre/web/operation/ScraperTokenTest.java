package org.cadre.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScraperTokenTest {
    private static final String TOKEN = "one-of-24-letters-or-more";

    @Test
    void whoBringsTheTokenMayRead() {
        assertThat(token(Optional.of(TOKEN)).isIn(Optional.of("Bearer " + TOKEN))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer one-of-24-letters-or-mor", "Basic " + TOKEN, TOKEN,
            "Bearer " + TOKEN + "e"})
    void whoBringsAnotherMayNot(String header) {
        assertThat(token(Optional.of(TOKEN)).isIn(Optional.of(header))).isFalse();
    }

    @Test
    void whereNoneIsSetNobodyMay() {
        assertThat(token(Optional.empty()).isIn(Optional.empty())).isFalse();
        assertThat(token(Optional.empty()).isIn(Optional.of("Bearer "))).isFalse();
        assertThat(token(Optional.of("   ")).isIn(Optional.of("Bearer "))).isFalse();
    }

    @Test
    void oneThatCouldBeGuessedIsAsGoodAsNone() {
        assertThat(token(Optional.of("prometheus")).isIn(Optional.of("Bearer prometheus"))).isFalse();
    }

    private static ScraperToken token(Optional<String> setting) {
        var token = new ScraperToken();
        token.config = (Config) Proxy.newProxyInstance(Config.class.getClassLoader(), new Class<?>[]{Config.class},
                (_, method, _) -> method.getName().equals("getOptionalValue") ? setting : null);
        token.read();
        return token;
    }
}
