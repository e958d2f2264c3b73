package org.cadre.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
    @Test
    void aNoticeComesOutOfItsCookieAsItWentIn() {
        assertThat(Notice.unpacked(Notice.of("notice.skill.saved", "C++ für <Ärzte>;", 3L).packed()))
                .contains(Notice.of("notice.skill.saved", "C++ für <Ärzte>;", 3L));
        assertThat(Notice.unpacked(Notice.of("notice.saved").packed())).contains(Notice.of("notice.saved"));
    }

    @Test
    void aCookieCarriesOnlySafeCharactersAndNotTooMany() {
        assertThat(Notice.of("a.b", "x;\r\n\"é".repeat(500)).packed()).matches("[A-Za-z0-9_-]+")
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "YS5iCm54"}) // the last is a.b with the number x
    void whatNeverWasANoticeIsNone(String forged) {
        assertThat(Notice.unpacked(forged)).isEmpty();
    }
}
