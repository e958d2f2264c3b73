package org.cadre.web.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reads JSON and forms strictly. What is neither streams through to who knows what it is. */
@Provider
public class Bodies implements ReaderInterceptor {
    /** More than the longest text with every character escaped. */
    static final int LARGEST = 1 << 19;
    /** The request's attribute that keeps the body of JSON. */
    public static final String TEXT = "cadre.body";
    /** Fields of forms that may come several times. */
    private static final Set<String> LISTS = Set.of("always", "events", "roles", "scopes", "walls");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type))
            return json(context, text(context));
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type))
            checkForm(text(context));
        return context.proceed();
    }

    private static Object json(ReaderInterceptorContext context, String text) throws IOException {
        var scanned = JsonScan.of(text);
        context.setProperty(TEXT, text);
        try {
            return context.proceed();
        } catch (ProcessingException | JsonbException bad) {
            throw new BadInput(List.of(scanned.fault(bad)));
        }
    }

    /** The whole body, which can be read once more. */
    private static String text(ReaderInterceptorContext context) throws IOException {
        String charset = context.getMediaType().getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8"))
            throw new ClientErrorException(Status.UNSUPPORTED_MEDIA_TYPE);
        byte[] body = context.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST)
            throw new TooLarge(LARGEST);
        String text = Characters.decoded(body)
                .orElseThrow(() -> new BadInput("", "", Message.of("bad.encoding")));
        context.setInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return text;
    }

    static void checkForm(String text) {
        var seen = new HashSet<String>();
        for (var pair : UrlEncoded.pairs(text))
            if (!seen.add(pair.name()) && !LISTS.contains(pair.name()))
                throw new BadInput(pair.name(), pair.value(), Message.of("bad.twice"));
    }
}
