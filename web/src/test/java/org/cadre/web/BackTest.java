package org.cadre.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {
    @Test
    void oneComesBackToTheSamePage() {
        assertThat(Back.inThisPortal("/search?q=a%20b")).hasToString("/search?q=a%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "",
            "/a b", "x"})
    void anAddressOutsideOrMalformedLeadsHome(String back) {
        assertThat(Back.inThisPortal(back)).hasToString("/");
    }
}
