package org.cadre.packs;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The press that was set up here, for what is sent without anybody looking at a page. */
@ApplicationScoped
public class Presses {
    private volatile Optional<Press> press = Optional.empty();

    protected Presses() {}

    public void setUp(Press one) {
        press = Optional.of(one);
    }

    /** @throws IllegalStateException while the server has just started */
    public Press press() {
        return press.orElseThrow(() -> new IllegalStateException("no press is set up yet"));
    }
}
