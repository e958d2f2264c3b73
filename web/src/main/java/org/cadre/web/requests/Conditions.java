package org.cadre.web.requests;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import org.cadre.requests.RequestDesk;
import org.cadre.web.security.Caller;

/** Changes a thing only where it still is what the caller has seen. */
@RequestScoped
public class Conditions {
    @Inject
    HttpServletRequest request;
    @Inject
    Caller caller;
    @Inject
    RequestDesk desk;

    /**
     * Where `If-Match` is missing this is 428: what the caller has not seen would be lost.
     *
     * @param current what a GET answers
     * @param change what is done to it
     * @return what it is then
     */
    public <T> T needed(Supplier<T> current, Runnable change) {
        return met(current, change, tags(true));
    }

    /** The same where `If-Match` may be missing. */
    public <T> T given(Supplier<T> current, Runnable change) {
        return met(current, change, tags(false));
    }

    private <T> T met(Supplier<T> current, Runnable change, List<String> wanted) {
        if (wanted.isEmpty())
            return changed(current, change);
        try {
            return desk.alone(caller.reader().id() + " " + request.getRequestURI(), () -> {
                check(Tag.of(current.get()), wanted);
                return changed(current, change);
            });
        } catch (RuntimeException failure) {
            throw lostRace(failure) ? new Changed(Tag.of(current.get()).value()) : failure;
        }
    }

    private static <T> T changed(Supplier<T> current, Runnable change) {
        change.run();
        return current.get();
    }

    private static void check(Tag now, List<String> wanted) {
        if (!now.matches(wanted))
            throw new Changed(now.value());
    }

    /** Somebody changed it by another way between the look and the commit. */
    private static boolean lostRace(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure.getCause() != null && failure.getCause() != failure && lostRace(failure.getCause());
    }

    private List<String> tags(boolean needed) {
        List<String> tags = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (needed && tags.isEmpty())
            throw new ClientErrorException(Status.PRECONDITION_REQUIRED);
        return tags;
    }
}
