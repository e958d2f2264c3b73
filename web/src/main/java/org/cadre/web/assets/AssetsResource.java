package org.cadre.web.assets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.cadre.web.assets.Assets.Asset;
import org.jspecify.annotations.Nullable;

/** Serves the {@link Assets}; the address of another build gets today's file, not to be kept. */
@Path("/assets/{build}/{name}")
public class AssetsResource {
    @GET
    @PermitAll
    public Response get(@PathParam("build") String build, @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        Asset asset = Assets.named(name).orElseThrow(() -> new NotFoundException("asset " + name));
        boolean gzip = encodings != null && encodings.contains("gzip");
        boolean current = Assets.BASE.endsWith("/" + build);
        Response.ResponseBuilder response = Response.ok(gzip ? asset.gzip() : asset.plain(), asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : response.build();
    }
}
