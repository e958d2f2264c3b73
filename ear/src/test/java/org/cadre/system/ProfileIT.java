package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** A colleague gets an account from the administrators, signs in and says what she knows and when she has time. */
@SystemTest
class ProfileIT {
    private static final String PASSWORD = "violet-harbour-92-lamp";

    @Test
    void aColleagueGetsAnAccountAndKeepsHerProfile(Cadre cadre) {
        Staff someone = Staff.speaking("en").getFirst();
        try (var admin = BrowserTab.of(Demo.CIO); var own = BrowserTab.stranger()) {
            giveAccount(admin, someone);
            Page page = own.go("/profile"); // asks to sign in first, and comes back
            page.locator("#field-mail").fill(someone.mail());
            page.locator("#field-password").fill("wrong " + PASSWORD);
            page.locator("main button.big").click();
            assertThat(page.locator("#errors")).isFocused();
            page.locator("#field-password").fill(PASSWORD);
            page.locator("main button.big").click();
            page.waitForURL("**/profile");
            skills(page);
            availability(page);
            theme(page);
            language(page);
            page.locator(".menu summary").click();
            page.locator(".menu-body form button").click();
            page.waitForURL("**/signed-out");
            own.go("/profile");
            page.waitForURL("**/sign-in?to=%2Fprofile");
        }
    }

    private static void giveAccount(BrowserTab admin, Staff someone) {
        Page page = admin.go("/admin/accounts");
        page.locator("#finder").fill(someone.mail());
        page.locator(".finder button").click();
        page.locator("table a").first().click();
        page.locator("#field-password").fill("short");
        page.locator("form[action$='/password'] button").click();
        assertThat(page.locator("#errors")).containsText("12");
        page.locator("#field-password").fill(PASSWORD);
        page.locator("form[action$='/password'] button").click();
        assertThat(page.locator(".notice")).containsText("The password is set");
    }

    private static void skills(Page page) {
        assertThat(page.locator("#known-skills option").first()).isAttached();
        page.locator("#field-skill").fill("zz no such skill");
        page.locator("form[action='/profile/skills'] button").click();
        assertThat(page.locator("#field-skill-error")).containsText("There is no such skill");
        page.locator("#field-skill").fill("k8s");
        page.locator("#field-level").selectOption("4");
        page.locator("form[action='/profile/skills'] button").click();
        assertThat(page.locator(".row.skill", BrowserTab.having("Kubernetes"))).containsText("Advanced");
        page.locator(".row.skill", BrowserTab.having("Kubernetes")).locator("button").click();
        assertThat(page.locator(".notice")).hasText("Kubernetes is removed.");
        assertThat(page.locator(".row.skill", BrowserTab.having("Kubernetes"))).hasCount(0);
    }

    private static void availability(Page page) {
        String form = "form[action='/profile/availability'] ";
        page.locator("#field-minutes").fill("45");
        page.locator("#field-most").fill("2");
        page.locator("#field-awayUntil").fill(LocalDate.now().plusYears(1).toString());
        page.locator(form + "input[type=checkbox]").check();
        page.locator(form + "button").click();
        assertThat(page.locator(".notice")).hasText("Saved.");
        assertThat(page.locator("#field-minutes")).hasValue("45");
        assertThat(page.locator(form + "input[type=checkbox]")).isChecked();
        page.locator(".person-head a.button").click();
        assertThat(page.locator(".person-head .badge")).containsText("Away until");
        page.goBack();
        page.locator("#field-awayUntil").fill("");
        page.locator(form + "input[type=checkbox]").uncheck();
        page.locator(form + "button").click();
        assertThat(page.locator("#field-awayUntil")).hasValue("");
    }

    private static void theme(Page page) {
        page.locator("button[name=theme][value=dark]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("button[name=theme][value=dark]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("body")).hasCSS("color-scheme", "dark");
        page.locator("button[name=theme][value=auto]").click();
    }

    private static void language(Page page) {
        page.locator("button[name=language][value=de]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("h1")).hasText("Mein Profil");
        page.locator("button[name=language][value=en]").click();
        assertThat(page.locator("h1")).hasText("My profile");
    }
}
