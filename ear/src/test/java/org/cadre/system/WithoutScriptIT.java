package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** The main journey where JavaScript is switched off: pages do not move by themselves, but everything can be done. */
@SystemTest
class WithoutScriptIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aQuestionIsAskedAnsweredAndAcceptedWithoutScript(Cadre cadre) {
        try (var asker = plain(Demo.ASKER); var expert = plain(Demo.EXPERT)) {
            Page asking = asker.file(
                    "PostgreSQL vacuum on the Linux hosts never finishes for the saffron table. What holds it?");
            Page colleague = expert.page();
            Await.until("the invitation", () -> {
                expert.go("/inbox");
                return colleague.locator(".invitation", BrowserTab.having("saffron")).count() == 1;
            });
            colleague.locator(".invitation", BrowserTab.having("saffron")).locator("form button").click();
            colleague.locator("#answer #field-text")
                    .fill("A **prepared** transaction:\n\n    select * from pg_prepared_xacts");
            colleague.locator("button[name=preview]").click();
            assertThat(colleague.locator("#preview strong")).hasText("prepared");
            assertThat(colleague.locator("#preview pre"))
                    .hasText(Pattern.compile("select \\* from pg_prepared_xacts\\s*"));
            colleague.locator(".editor form button:not([name])").click();
            assertThat(colleague.locator("article.answer strong")).hasText("prepared");

            asking.reload();
            asking.locator("form[action$='/accept'] button").click();
            assertThat(asking.locator(".accepted-mark")).isVisible();
        }
    }

    private static BrowserTab plain(Demo account) {
        return BrowserTab.with(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false)).signedIn(
                account.mail(),
                Cadre.running().demoPassword());
    }
}
