package org.cadre.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /service-accounts}: machines that have an account; {@code POST /service-accounts} ({@code name},
 * {@code purpose}, {@code owner}, {@code clearance}, {@code walls}, {@code scopes}, {@code days}) makes one.
 *
 * @param making what an administrator chooses from; empty for others, who make none
 */
public record ServicesView(List<Line> accounts, Form form, Optional<Making> making) implements View {
    /**
     * One account.
     *
     * @param ended when, if it has
     */
    public record Line(String id, String name, String purpose, String owner, Instant expires, boolean alive,
            Optional<Instant> ended) {}

    /** The choices of the form. */
    public record Making(List<Option> clearances, List<Option> walls, List<Option> scopes, List<Option> lifetimes) {}

    @Override
    public String template() {
        return "services/services";
    }
}
