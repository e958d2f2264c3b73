package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A page used by somebody who has no mouse, and who always sees where they are. */
record Keys(Page page) {
    private static final int FAR = 90;
    private static final String FOCUS_SHOWS = """
            () => { const at = getComputedStyle(document.activeElement);
                    return at.outlineStyle !== 'none' && parseFloat(at.outlineWidth) >= 2; }""";

    void type(String field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    void press(String what) {
        reach(what);
        page.keyboard().press("Enter");
    }

    /** Tabs on until the element has the focus, and sees that each stop on the way shows itself. */
    void reach(String selector) {
        var wanted = page.locator(selector).first();
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
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
