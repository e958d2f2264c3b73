package org.cadre.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON as the API reads and writes it: a field that we do not know is an error, not a silence. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder
            .create(new JsonbConfig().setProperty("jsonb.fail-on-unknown-properties", true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }
}
