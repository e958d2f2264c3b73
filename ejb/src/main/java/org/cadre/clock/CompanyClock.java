package org.cadre.clock;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

@ApplicationScoped
public class CompanyClock {
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
