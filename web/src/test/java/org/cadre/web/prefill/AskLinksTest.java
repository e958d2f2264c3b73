package org.cadre.web.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadre.governance.BadInput;
import org.junit.jupiter.api.Test;

class AskLinksTest {
    private final AskLinks links = new AskLinks();

    @Test
    void aLinkHoldsWhatItFillsInAndNothingElse() {
        assertThat(links.of(new AskLinks.Wanted("Printer & copier", "", "Printers, Toner", "")))
                .isEqualTo("http://localhost:8080/asks/new?title=Printer+%26+copier&niceToHave=Printers%2C+Toner");
        assertThat(links.of(new AskLinks.Wanted("", "", "", ""))).isEqualTo("http://localhost:8080/asks/new");
        assertThat(links.of(new AskLinks.Wanted("<script>", "a\"b", "", "CONFIDENTIAL"))).doesNotContain("<", "\"")
                .endsWith("&classification=CONFIDENTIAL");
    }

    @Test
    void whatIsTooLongOrLessSecretThanUsualIsRefused() {
        refused(new AskLinks.Wanted("x".repeat(151), "", "", ""), "title");
        refused(new AskLinks.Wanted("", "x".repeat(1001), "", ""), "text");
        refused(new AskLinks.Wanted("", "", "x".repeat(301), ""), "skills");
        refused(new AskLinks.Wanted("", "", "", "PUBLIC"), "classification");
        refused(new AskLinks.Wanted("", "ü".repeat(300), "", ""), "text");
    }

    @Test
    void aCodeIsASquareOfDarkUnitsWithAMargin() {
        var code = Code.of("http://localhost:8080/asks/new?title=Printer");
        assertThat(code.size()).isEqualTo(4 * 4 + 17 + 8); // version 4
        assertThat(code.path()).startsWith("M4 4h1v1h-1z").doesNotContain("M3 ");
        assertThat(code.svg()).startsWith("<svg ").contains("viewBox=\"0 0 41 41\"").endsWith("</svg>");
        assertThat(Code.of("x".repeat(AskLinks.LONGEST)).size()).isLessThan(185);
    }

    private void refused(AskLinks.Wanted wanted, String field) {
        assertThatThrownBy(() -> links.of(wanted)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly(field));
    }
}
