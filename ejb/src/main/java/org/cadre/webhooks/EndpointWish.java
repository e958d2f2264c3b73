package org.cadre.webhooks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;

/** An endpoint as it is wanted. */
public record EndpointWish(String url, String description, Set<EventType> events, Classification clearance,
        boolean enabled) {
    public static final int LONGEST_URL = 500;
    public static final int LONGEST_DESCRIPTION = 200;

    /** @throws BadInput with all that is wrong */
    public EndpointWish {
        events = Set.copyOf(events);
        url = url.strip();
        description = description.strip();
        var faults = new ArrayList<Fault>();
        text(faults, "url", url, LONGEST_URL);
        if (!url.isEmpty() && !address(url))
            faults.add(new Fault("url", url, Message.of("bad.link")));
        if (description.length() > LONGEST_DESCRIPTION)
            faults.add(new Fault("description", description, Message.of("bad.too-long", LONGEST_DESCRIPTION)));
        if (events.isEmpty())
            faults.add(new Fault("events", "", Message.of("bad.missing")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    private static void text(List<Fault> faults, String field, String text, int longest) {
        if (text.isEmpty())
            faults.add(new Fault(field, text, Message.of("bad.missing")));
        else if (text.length() > longest)
            faults.add(new Fault(field, text, Message.of("bad.too-long", longest)));
    }

    private static boolean address(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    URI uri() {
        return URI.create(url);
    }
}
