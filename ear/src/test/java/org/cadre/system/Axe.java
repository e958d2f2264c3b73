package org.cadre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * What axe-core finds wrong with a page as it is shown. A page is given its script once, however often it is asked: that takes
 * longer than asking, and {@link AxeBuilder} does it each time.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final String ASK = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], selectors: false})
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)))""";

    private Axe() {}

    /**
     * @param rules by name, or all that have one of these tags
     * @return one for each element and rule that it breaks
     */
    static List<String> violations(Page page, List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'")))
            page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(ASK, rules)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
