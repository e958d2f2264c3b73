package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** What somebody sees when something is not there, no longer good, or came twice. */
@SystemTest
class ErrorPagesIT {
    @Test
    void whatIsNotThereLeadsBackToTheStart(Cadre cadre) {
        try (var tab = BrowserTab.of(Demo.ASKER)) {
            Page page = tab.go("/asks/" + UUID.randomUUID(), 404);
            assertThat(page.locator("h1")).hasText("There is nothing here");
            assertThat(page.locator("#find")).isVisible();
            page.locator("main a.button").first().click();
            assertThat(page.locator("#field-text")).isVisible();
            tab.go("/admin/accounts", 404); // to whom it is not for
            tab.go("/no/such/address", 404);
            assertThat(page.locator("main a.button").first()).isVisible();
        }
    }

    @Test
    void aFormThatIsSentTwiceIsTakenOnce(Cadre cadre) {
        try (var tab = BrowserTab.of(Demo.ASKER)) {
            Page page = tab.go("/");
            String number = page.locator(".box [name=form]").inputValue();
            page.locator("#field-text").fill("Where is the tamarind runbook kept?");
            page.locator(".box button.big").click();
            page.waitForURL("**/asks/*-*");
            String first = page.url();
            page.navigate("/");
            page.locator("#field-text").fill("Where is the tamarind runbook kept, again?");
            page.evaluate("number => document.querySelector('.box [name=form]').value = number", number);
            page.locator(".box button.big").click();
            assertThat(page.locator("h1")).hasText("This has already arrived");
            page.navigate(first);
            assertThat(page.locator("h1")).hasText("Where is the tamarind runbook kept?");
            page.locator("form[action$='/close'] button").click();
            assertThat(page.locator(".status h2")).hasText("Closed");
        }
    }

    @Test
    void afterASessionHasEndedOneSignsInAndIsWhereOneWas(Cadre cadre) throws SQLException {
        Staff someone = Staff.speaking("en").getFirst();
        cadre.signedIn(Demo.CIO).submit("/admin/accounts/" + someone.id(),
                "/admin/accounts/" + someone.id() + "/password", java.util.Map.of("password", "amber-window-55-boat"));
        try (var tab = BrowserTab.stranger().signedIn(someone.mail(), "amber-window-55-boat")) {
            Page page = tab.go("/inbox");
            endSessions(cadre, someone);
            page.locator(".main-nav a[href='/people']").click();
            page.waitForURL("**/sign-in?to=%2Fpeople");
            page.locator("#field-mail").fill(someone.mail());
            page.locator("#field-password").fill("amber-window-55-boat");
            page.locator("main button.big").click();
            page.waitForURL("**/people");
            assertThat(page.locator("h1")).hasText("People");
        }
    }

    private static void endSessions(Cadre cadre, Staff someone) throws SQLException {
        try (var connection = cadre.database();
                var update = connection.prepareStatement(
                        "update session set expires_at = opened_at where colleague_id = ?::uuid")) {
            update.setString(1, someone.id());
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
