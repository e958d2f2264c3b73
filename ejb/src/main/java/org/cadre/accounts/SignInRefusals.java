package org.cadre.accounts;

import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

/** How often this server refused a sign-in since its start: whoever guesses passwords shows here. */
@ApplicationScoped
public class SignInRefusals {
    private final LongAdder refused = new LongAdder();

    protected SignInRefusals() {}

    void count() {
        refused.increment();
    }

    public long total() {
        return refused.sum();
    }
}
