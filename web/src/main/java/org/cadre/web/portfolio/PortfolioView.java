package org.cadre.web.portfolio;

import org.cadre.portfolio.Portfolio;
import org.cadre.web.View;

/**
 * {@code GET /me/portfolio}, and {@code /me/portfolio/print} to be printed.
 *
 * @param print whether it is for a file: without links to act on
 */
public record PortfolioView(Portfolio portfolio, boolean print) implements View {
    @Override
    public String template() {
        return "portfolio/portfolio";
    }
}
