package org.cadre.web.requests;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.requests.Answered;
import org.cadre.requests.RequestDesk;
import org.cadre.web.input.Bodies;
import org.cadre.web.security.Caller;

/** Makes a thing once, however often the same request comes with the same `Idempotency-Key`. */
@RequestScoped
public class Once {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    HttpServletRequest request;
    @Inject
    Caller caller;
    @Inject
    RequestDesk desk;

    /** @param work makes the thing and answers; run at most once, in one transaction with the receipt where there is a key */
    public Response only(Supplier<Response> work) {
        Optional<String> key = key();
        return key.isEmpty()
                ? work.get()
                : response(desk.once(caller.reader(), key.get(), fingerprint(), () -> answered(work.get())));
    }

    /** The key that was sent, for what keeps it with the thing itself. @throws org.cadre.governance.BadInput where it is none */
    public Optional<String> key() {
        return Key.of(Collections.list(request.getHeaders(Key.HEADER)));
    }

    private byte[] fingerprint() {
        return Digest.of(request.getMethod(), " ", request.getRequestURI(), "\n", String.valueOf(
                request.getAttribute(Bodies.TEXT))).getBytes(StandardCharsets.US_ASCII);
    }

    private static Answered answered(Response response) {
        return new Answered(response.getStatus(), Optional.ofNullable(response.getHeaderString("Location")),
                JSON.toJson(response.getEntity()));
    }

    private static Response response(Answered answered) {
        var response = Response.status(answered.status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answered.body());
        answered.location().ifPresent(where -> response.header("Location", where));
        return response.build();
    }
}
