package org.cadre.web.limits;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.cadre.web.security.Caller;
import org.cadre.web.security.ClientAddress;

/**
 * Refuses what is beyond a caller's quota, and tells on every answer where the caller stands, by `RateLimit-Policy` and
 * `RateLimit` as in draft-ietf-httpapi-ratelimit-headers-11.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 200) // before the gate: who is refused there is counted too
public class RateLimits implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STANDINGS = "cadre.limits";

    @Inject
    private Limiter limiter;
    @Inject
    private Caller caller;
    @Inject
    private ClientAddress client;

    @Override
    public void filter(ContainerRequestContext request) {
        var standings = limiter.count(caller.signedIn(), client.network());
        request.setProperty(STANDINGS, standings);
        var first = standings.getFirst();
        if (first.exceeded())
            throw new TooMany(first.quota().name(), patience(standings));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(STANDINGS) instanceof List<?> known))
            return;
        var standings = known.stream().map(Standing.class::cast).toList();
        response.getHeaders().putSingle("RateLimit-Policy",
                standings.stream().map(standing -> standing.quota().policy()).collect(Collectors.joining(", ")));
        response.getHeaders().putSingle("RateLimit",
                standings.stream().map(Standing::limit).collect(Collectors.joining(", ")));
    }

    /** Until none of them is used up. */
    private static long patience(List<Standing> standings) {
        return standings.stream().filter(Standing::exceeded).mapToLong(Standing::seconds).max().orElse(1);
    }
}
