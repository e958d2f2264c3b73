package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.profiles.AvailabilityChanged;
import org.cadre.waves.Waiting;

/** Wakes asks that wait for whoever offers more time, or is back. */
@ApplicationScoped
class FollowAvailability implements Handler<AvailabilityChanged> {
    @Inject
    private Waiting waiting;

    protected FollowAvailability() {}

    @Override
    public Class<AvailabilityChanged> message() {
        return AvailabilityChanged.class;
    }

    @Override
    public void handle(AvailabilityChanged message, Delivery delivery) {
        waiting.wake(new ColleagueId(message.colleague()));
    }
}
