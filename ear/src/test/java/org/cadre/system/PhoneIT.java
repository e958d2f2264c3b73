package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** What people come for, on a phone and by their thumb: nothing is wider than the screen, and all can be hit. */
@SystemTest
class PhoneIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aQuestionIsAskedAcceptedAnsweredAndSolvedByThumb() {
        try (var asker = phone(Demo.ASKER.mail()); var expert = phone(Demo.EXPERT.mail())) {
            Page asking = asker.go("/");
            asking.locator("#field-text").tap();
            asking.locator("#field-text")
                    .fill("Prometheus scrapes of the Kubernetes nodes stop after the sorrel firmware. Why?");
            fits(asker);
            asking.locator(".box button.big").tap();
            assertThat(asking.locator(".status h2")).hasText("Colleagues are invited");
            fits(asker);

            Page colleague = expert.go("/");
            colleague.locator(".main-nav a[href='/inbox']").tap();
            colleague.waitForURL("**/inbox");
            fits(expert);
            colleague.locator(".invitation h3 a", BrowserTab.having("sorrel")).tap();
            colleague.locator("form[action$='/accept'] button").first().tap();
            colleague.locator("#answer #field-text").fill("It drops keep-alives; set the scrape to 8 s.");
            fits(expert);
            colleague.locator("#answer button", BrowserTab.having("Answer")).last().tap();
            assertThat(colleague.locator("article.answer")).containsText("keep-alives");

            assertThat(asking.locator("article.answer")).containsText("keep-alives");
            asking.locator("form[action$='/accept'] button", BrowserTab.having("solved")).tap();
            assertThat(asking.locator(".accepted-mark")).isVisible();
            fits(asker);
        }
    }

    @Test
    void aTaskIsApprovedByThumb() throws SQLException {
        var manager = Staff.managerOf(Demo.ASKER);
        String held = Held.task("Relabel the medlar crates");
        try (var approver = phone(manager.mail())) {
            Page page = approver.go("/");
            page.locator(".menu summary").tap();
            page.locator(".menu-body a[href='/approvals']").tap();
            page.waitForURL("**/approvals");
            fits(approver);
            page.locator("a[href='/approvals/" + held + "']").first().tap();
            page.waitForURL("**/approvals/" + held);
            fits(approver);
            page.locator("form[action$='/approve'] button").tap();
            assertThat(page.locator("main .notice[role=status]")).isVisible();
        }
        assertThat(Held.state(held)).isEqualTo("RELEASED");
    }

    private static BrowserTab phone(String mail) {
        return BrowserTab.with(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844)
                .setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true))
                .signedIn(mail, Cadre.running().demoPassword());
    }

    /** No page is wider than the screen, and what can be touched is as large as a fingertip. */
    private static void fits(BrowserTab tab) {
        assertThat(tab.overflow()).as(tab.page().url()).isZero();
        assertThat(new AxeBuilder(tab.page()).analyze().getViolations()).as(tab.page().url()).isEmpty();
        assertThat(new AxeBuilder(tab.page()).withRules(java.util.List.of("target-size")).analyze().getViolations())
                .as(tab.page().url()).isEmpty();
    }
}
