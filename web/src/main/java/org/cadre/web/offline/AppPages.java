package org.cadre.web.offline;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.assets.Assets;

/** What a phone needs to install the portal. A worker's address bounds what it may answer, so it stands at the root. */
@Path("/")
@RequestScoped
public class AppPages {
    /** The page's ground by day. */
    private static final String GROUND = "#f6f4ee";
    private static final String WORKER = new String(
            Assets.named("worker.js").orElseThrow().plain(), StandardCharsets.UTF_8).replace("{base}", Assets.BASE);

    @Inject
    Frames frames;

    @GET
    @PermitAll
    @Path("manifest.webmanifest")
    @Produces("application/manifest+json")
    public Response manifest() {
        var texts = frames.texts();
        var icons = Json.createArrayBuilder();
        for (String purpose : List.of("any", "maskable")) {
            icons.add(icon("icon-192.png", "192x192", "image/png", purpose));
            icons.add(icon("icon-512.png", "512x512", "image/png", purpose));
        }
        icons.add(icon("maskable.svg", "any", "image/svg+xml", "any"));
        var manifest = Json.createObjectBuilder().add("id", "/").add("name", "Cadre").add("short_name", "Cadre")
                .add("description", texts.text("signin.lead")).add("lang", texts.language()).add("start_url", "/")
                .add("scope", "/").add("display", "standalone").add("theme_color", GROUND)
                .add("background_color", GROUND).add("icons", icons)
                .add("shortcuts", Json.createArrayBuilder().add(shortcut(texts.text("ask.new"), "/asks/new"))
                        .add(shortcut(texts.text("nav.inbox"), "/inbox")));
        return Response.ok(manifest.build().toString()).header(HttpHeaders.VARY, "Accept-Language, Cookie").build();
    }

    @GET
    @PermitAll
    @Path("worker.js")
    @Produces("text/javascript;charset=utf-8")
    public Response worker() {
        return Response.ok(WORKER).header("Service-Worker-Allowed", "/").build();
    }

    @GET
    @PermitAll
    @Path("offline")
    public Page offline() {
        return Page.of(new OfflineView());
    }

    private static JsonObject icon(String file, String sizes, String type, String purpose) {
        return Json.createObjectBuilder().add("src", Assets.BASE + "/" + file).add("sizes", sizes).add("type", type)
                .add("purpose", purpose).build();
    }

    private static JsonObject shortcut(String name, String path) {
        return Json.createObjectBuilder().add("name", name).add("url", path).build();
    }
}
