package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

/** Finding questions, answers and people, and what is said where there are none. */
@SystemTest
class FindingIT {
    @Test
    void oneBoxFindsQuestionsAnswersAndPeople(Cadre cadre) {
        try (var tab = BrowserTab.of(Demo.ASKER)) {
            Page page = tab.go("/");
            page.locator("#find").fill("kubernetes");
            page.locator("#find").press("Enter");
            page.waitForURL("**/search?q=kubernetes");
            assertThat(page.locator(".hits mark").first())
                    .hasText(Pattern.compile("kubernetes", Pattern.CASE_INSENSITIVE));
            assertThat(page.locator("[role=status]")).hasText(Pattern.compile("[\\d,]+ results"));
            page.locator(".facets a", BrowserTab.having("Person")).click();
            assertThat(page.locator(".facets a[aria-current]")).containsText("Person");
            assertThat(page.locator(".hits .kind").allInnerTexts()).isNotEmpty().containsOnly("Person");
            page.locator(".hits a").first().click();
            assertThat(page.locator(".person-head h1")).isVisible();
        }
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatToDo(Cadre cadre) {
        try (var tab = BrowserTab.of(Demo.ASKER)) {
            Page page = tab.go("/search?q=xylophonequark");
            assertThat(page.locator(".empty-title")).hasText("Nothing with these words");
            page.locator(".empty a.button").click();
            assertThat(page.locator("#field-text")).hasValue("xylophonequark");
            tab.go("/search");
            assertThat(page.locator(".empty-title")).isVisible();
            for (String list : new String[]{"/people", "/skills"}) {
                tab.go(list + "?q=xylophonequark");
                assertThat(page.locator(".empty-title")).isVisible();
            }
        }
    }
}
