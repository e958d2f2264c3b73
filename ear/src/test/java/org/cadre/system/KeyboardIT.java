package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** The main journey by somebody who has no mouse: every step is a key, and one always sees where one is. */
@SystemTest
class KeyboardIT {
    private static final int FAR = 60;
    private static final String FOCUS_SHOWS = """
            () => { const at = getComputedStyle(document.activeElement);
                    return at.outlineStyle !== 'none' && parseFloat(at.outlineWidth) >= 2; }""";

    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aQuestionIsAskedAnsweredAndAcceptedByKeys(Cadre cadre) {
        try (var asker = BrowserTab.stranger(); var expert = BrowserTab.of(Demo.EXPERT)) {
            Page asking = asker.go("/");
            type(asking, "#field-mail", Demo.ASKER.mail());
            type(asking, "#field-password", cadre.demoPassword());
            asking.keyboard().press("Enter");
            asking.waitForSelector("#field-text");
            reach(asking, ".skip");
            asking.keyboard().press("Enter");
            type(asking, "#field-text",
                    "Prometheus scrapes of the Kubernetes nodes stop after the juniper firmware. Why?");
            asking.keyboard().press("Control+Enter");
            assertThat(asking.locator(".status h2")).hasText("Colleagues are invited");

            Page colleague = expert.go("/");
            press(colleague, ".main-nav a[href='/inbox']");
            assertThat(colleague.locator(".invitation h3 a", BrowserTab.having("juniper"))).isVisible();
            press(colleague, ".invitation h3 a:text('juniper')");
            press(colleague, "form[action$='/accept'] button");
            type(colleague, "#answer #field-text", "The firmware drops keep-alives; set the scrape's timeout to 8 s.");
            colleague.keyboard().press("Control+Enter");
            assertThat(colleague.locator("article.answer")).containsText("keep-alives");

            assertThat(asking.locator("article.answer")).containsText("keep-alives");
            press(asking, "form[action$='/accept'] button:text('solved')");
            assertThat(asking.locator(".accepted-mark")).isVisible();
            press(asking, ".menu summary");
            assertThat(asking.locator(".menu-body")).isVisible();
            asking.keyboard().press("Escape");
            assertThat(asking.locator(".menu-body")).isHidden();
        }
    }

    @Test
    void aNewcomerFindsTheRightFormByKeysAndLooksAhead() {
        try (var asker = BrowserTab.of(Demo.ASKER)) {
            Page page = asker.go("/need");
            type(page, "#field-text", "How do we drain a Kubernetes node?");
            press(page, "button[value='question']");
            assertThat(page.locator("#field-text")).hasValue("How do we drain a Kubernetes node?");
            press(page, "button[formaction^='/foresight']");
            assertThat(page.locator("#ahead-title")).isVisible();
        }
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, String what) {
        reach(page, what);
        page.keyboard().press("Enter");
    }

    /** Tabs on until the element has the focus, and sees that each stop on the way shows itself. */
    private static void reach(Page page, String selector) {
        var wanted = page.locator(selector).first();
        wanted.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        for (int step = 0; step < FAR; step++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement")))
                return;
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("document.activeElement === document.body || (" + FOCUS_SHOWS + ")()"))
                    .as("focus shows on %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")).isTrue();
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }
}
