package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Asker and expert side by side in two browsers: what one does, the other sees without reloading. */
@SystemTest
class LiveJourneyIT {
    private static final Pattern ASK = Pattern.compile(".*/asks/[0-9a-f-]{36}(#.*)?$");

    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void theAskerSeesLiveWhatTheExpertDoesAndTheOtherWayRound(Cadre cadre) {
        try (var asker = BrowserTab.of(Demo.ASKER); var expert = BrowserTab.of(Demo.EXPERT)) {
            Page colleague = expert.go("/people");
            int before = waiting(colleague);
            expert.mark();

            Page asking = asker.go("/");
            asking.locator("#field-text").pressSequentially("Helm upgrade on Kubernetes hangs with pending-upgrade");
            assertThat(asking.locator("#similar .row").first()).isVisible();
            asking.locator("#field-text").pressSequentially(". How do I get the release of the lantern service back?");
            asking.locator(".box button.big").click();
            asking.waitForURL(ASK);
            asker.mark();
            Locator status = asking.locator(".status");
            assertThat(status.locator("h2")).hasText("Colleagues are invited");
            assertThat(status).containsText("1 of");
            assertThat(status.locator(".remaining time")).hasText(Pattern.compile("(until |\\d+ (h|hours|minutes)).*"));

            assertThat(colleague.locator(".main-nav .count [aria-hidden]")).hasText(String.valueOf(before + 1));
            assertThat(expert.isStillTheSamePage()).isTrue();
            colleague.locator(".main-nav a[href='/inbox']").click();
            colleague.locator(".invitation h3 a", BrowserTab.having("lantern service")).click();
            assertThat(colleague.locator(".why")).containsText("Why you");
            colleague.locator("form[action$='/accept'] button").click();
            colleague.waitForURL(ASK);

            assertThat(status.locator("h2")).hasText("Somebody is on it");
            colleague.locator("#field-text")
                    .fill("Roll it back first:\n\n```\nhelm rollback lantern 4\n```\n\nThen *retry*.");
            colleague.locator("button[name=preview]").click();
            assertThat(colleague.locator("#preview pre code")).hasText(Pattern.compile("helm rollback lantern 4\\s*"));
            assertThat(colleague.locator("#preview em")).hasText("retry");
            colleague.locator(".editor form button:not([name])").click();
            assertThat(colleague.locator(".notice")).containsText("Thank you");

            Locator answer = asking.locator("article.answer");
            assertThat(answer.locator("pre code")).hasText(Pattern.compile("helm rollback lantern 4\\s*"));
            assertThat(status.locator("h2")).hasText("Answered");
            assertThat(asker.isStillTheSamePage()).isTrue();
            colleague.navigate("/inbox");
            expert.mark();

            answer.locator("button[title='This helps']").click();
            assertThat(answer.locator(".sum [aria-hidden]")).hasText("1");
            assertThat(answer.locator("button[title='This helps']")).hasAttribute("aria-pressed", "true");
            asking.locator("form[action$='/accept'] button").click();
            assertThat(asking.locator(".accepted-mark")).hasText("Accepted answer");
            assertThat(status.locator("h2")).hasText("Settled");
            assertThat(colleague.locator(".news .row-title", BrowserTab.having("lantern service")).first())
                    .containsText("accepted your answer");
            assertThat(expert.isStillTheSamePage()).isTrue();
        }
    }

    @Test
    void anExpertDeclinesWithAReasonAndTheAskerClosesAndOpensAgain(Cadre cadre) {
        try (var asker = BrowserTab.of(Demo.ASKER); var expert = BrowserTab.of(Demo.EXPERT)) {
            Page asking = asker.file("Docker daemon on the Linux build hosts refuses the registry's marzipan mirror?");
            assertThat(asking.locator(".status h2")).hasText("Colleagues are invited");
            Page colleague = expert.go("/inbox");
            colleague.locator(".invitation", BrowserTab.having("marzipan mirror")).locator("a.button").click();
            colleague.locator(".decline form[action$='/decline'] button").click();
            assertThat(colleague.locator("#errors")).containsText("Please choose a reason.");
            colleague.locator("label", BrowserTab.having("No time")).click();
            colleague.locator("#field-note").fill("Back on Thursday.");
            colleague.locator(".decline form[action$='/decline'] button").click();
            assertThat(colleague.locator(".notice")).containsText("Thank you for telling");
            assertThat(colleague.locator(".invitation", BrowserTab.having("marzipan mirror"))).hasCount(0);

            asking.locator("form[action$='/close'] button").click();
            assertThat(asking.locator(".status h2")).hasText("Closed");
            assertThat(asking.locator(".notice")).hasText("The question is closed.");
            asking.locator("form[action$='/reopen'] button").click();
            assertThat(asking.locator(".notice")).hasText("The question is open again.");
            assertThat(asking.locator("form[action$='/close'] button")).isVisible();
            asking.locator("form[action$='/close'] button").click();
            assertThat(asking.locator(".status h2")).hasText("Closed");
        }
    }

    private static int waiting(Page page) {
        Locator count = page.locator(".main-nav .count [aria-hidden]");
        return count.count() == 0 ? 0 : Integer.parseInt(count.innerText());
    }
}
