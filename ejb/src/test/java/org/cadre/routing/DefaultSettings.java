package org.cadre.routing;

import java.util.Optional;

import org.cadre.capacity.RoutingSettings;
import org.cadre.database.TestBeans;

/** Routing as it is where the company sets nothing, for tests of those who ask it something. */
public final class DefaultSettings {
    private DefaultSettings() {}

    public static void in(TestBeans beans) {
        beans.with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()));
    }
}
