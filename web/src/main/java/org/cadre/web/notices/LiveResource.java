package org.cadre.web.notices;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.live.Line;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.people.Role;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /live?topic=inbox&topic=ask:ID&since=TIME}: an event {@code changed} with the topic as its data, whenever what a page
 * shows of that topic is to be fetched again. To ask for a topic that one may not see is no error; nothing is heard of it.
 */
@Path("/live")
@RequestScoped
public class LiveResource {
    @Inject
    LiveFeed feed;
    @Inject
    LiveStreams streams;
    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Role.ANYBODY)
    public void follow(@QueryParam("topic") List<String> wanted,
            @QueryParam("since") @Nullable String since, @Context SseEventSink sink, @Context Sse sse,
            @Context HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // or nginx in front keeps events back
        streams.start(line(topics(wanted), since), sink, sse);
    }

    private Line line(Set<Topic> topics, @Nullable String since) {
        var reader = caller.reader().id();
        try {
            return since == null ? feed.open(reader, topics) : feed.open(reader, topics, Instant.parse(since));
        } catch (DateTimeParseException _) {
            throw new BadInput("since", String.valueOf(since), Message.of("bad.since"));
        }
    }

    private static Set<Topic> topics(List<String> wanted) {
        if (wanted.isEmpty() || wanted.size() > LiveFeed.TOPICS_EACH)
            throw new BadInput("topic", Integer.toString(wanted.size()),
                    Message.of("bad.topics", LiveFeed.TOPICS_EACH));
        var topics = new LinkedHashSet<Topic>();
        for (String text : wanted)
            topics.add(Topic.parse(text).orElseThrow(() -> new BadInput("topic", text, Message.of("bad.topic"))));
        return topics;
    }
}
