package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** The main journey by somebody who has no mouse: every step is a key, and one always sees where one is. */
@SystemTest
class KeyboardIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aQuestionIsAskedAnsweredAndAcceptedByKeys(Cadre cadre) {
        try (var asker = BrowserTab.stranger(); var expert = BrowserTab.of(Demo.EXPERT)) {
            Page asking = asker.go("/");
            new Keys(asking).type("#field-mail", Demo.ASKER.mail());
            new Keys(asking).type("#field-password", cadre.demoPassword());
            asking.keyboard().press("Enter");
            asking.waitForSelector("#field-text");
            new Keys(asking).reach(".skip");
            asking.keyboard().press("Enter");
            new Keys(asking).type("#field-text",
                    "Prometheus scrapes of the Kubernetes nodes stop after the juniper firmware. Why?");
            asking.keyboard().press("Control+Enter");
            assertThat(asking.locator(".status h2")).hasText("Colleagues are invited");

            Page colleague = expert.go("/");
            new Keys(colleague).press(".main-nav a[href='/inbox']");
            assertThat(colleague.locator(".invitation h3 a", BrowserTab.having("juniper"))).isVisible();
            new Keys(colleague).press(".invitation h3 a:text('juniper')");
            new Keys(colleague).press("form[action$='/accept'] button");
            new Keys(colleague).type("#answer #field-text",
                    "The firmware drops keep-alives; set the scrape's timeout to 8 s.");
            colleague.keyboard().press("Control+Enter");
            assertThat(colleague.locator("article.answer")).containsText("keep-alives");

            assertThat(asking.locator("article.answer")).containsText("keep-alives");
            new Keys(asking).press("form[action$='/accept'] button:text('solved')");
            assertThat(asking.locator(".accepted-mark")).isVisible();
            new Keys(asking).press(".menu summary");
            assertThat(asking.locator(".menu-body")).isVisible();
            asking.keyboard().press("Escape");
            assertThat(asking.locator(".menu-body")).isHidden();
        }
    }

    /** Ten hours of work are the manager's to allow, by the rule book that Cadre brings. */
    @Test
    void aTaskIsApprovedByKeys(Cadre cadre) throws SQLException {
        var manager = Staff.managerOf(Demo.ASKER);
        String held = Held.task("Relabel the quince crates");
        try (var approver = BrowserTab.stranger()) {
            Page page = approver.go("/");
            var keys = new Keys(page);
            keys.type("#field-mail", manager.mail());
            keys.type("#field-password", cadre.demoPassword());
            page.keyboard().press("Enter");
            page.waitForSelector("#field-text");
            keys.press(".menu summary");
            keys.press(".menu-body a[href='/approvals']");
            keys.press("a[href='/approvals/" + held + "']");
            keys.press("form[action$='/approve'] button");
            assertThat(page.locator("main .notice[role=status]")).isVisible();
            page.navigate("/approvals/" + held);
            assertThat(page.locator(".lead")).not().isEmpty();
        }
        assertThat(Held.state(held)).isEqualTo("RELEASED");
    }

    @Test
    void aNewcomerFindsTheRightFormByKeysAndLooksAhead() {
        try (var asker = BrowserTab.of(Demo.ASKER)) {
            Page page = asker.go("/need");
            new Keys(page).type("#field-text", "How do we drain a Kubernetes node?");
            new Keys(page).press("button[value='question']");
            assertThat(page.locator("#field-text")).hasValue("How do we drain a Kubernetes node?");
            new Keys(page).press("button[formaction^='/foresight']");
            assertThat(page.locator("#ahead-title")).isVisible();
        }
    }
}
