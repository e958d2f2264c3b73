package org.cadre.web.notices;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.cadre.live.Line;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;

/** Writes what a line tells to the page at its other end, until either goes away. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/live", virtual = true)
public class LiveStreams {
    /** Shows proxies that the stream lives, and us that the page has gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** After that the page connects again by itself, and who may no longer do so is out. */
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final Duration WRITE = Duration.ofSeconds(30);

    @Inject
    private LiveFeed feed;
    @Resource(lookup = "java:app/concurrent/live")
    private ManagedExecutorService threads;

    protected LiveStreams() {}

    /**
     * To be called within the request: the first event sends the response's head through all filters, and these ask for
     * beans of the request.
     */
    void start(Line line, SseEventSink sink, Sse sse) {
        sink.send(sse.newEventBuilder().reconnectDelay(RECONNECT.toMillis()).comment("open").build());
        threads.execute(() -> run(line, sink, sse));
    }

    private void run(Line line, SseEventSink sink, Sse sse) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (sink; line) {
            while (line.isOpen() && !sink.isClosed() && System.nanoTime() < end) {
                var topic = line.next(HEARTBEAT);
                if (topic.isEmpty())
                    send(sink, sse.newEventBuilder().comment("still here").build());
                else if (feed.mayHear(line.reader(), topic.get()))
                    send(sink, event(sse, topic.get()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IOException _) {
            // the page was closed, or its line is broken: it comes back by itself
        }
    }

    private static OutboundSseEvent event(Sse sse, Topic topic) {
        return sse.newEventBuilder().name("changed").data(topic.toString()).build();
    }

    private static void send(SseEventSink sink, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(WRITE.toSeconds(), TimeUnit.SECONDS);
    }
}
