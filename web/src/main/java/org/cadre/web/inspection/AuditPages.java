package org.cadre.web.inspection;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.inspection.EntryLine;
import org.cadre.inspection.InspectionDesk;
import org.cadre.inspection.Ledger;
import org.cadre.inspection.Search;
import org.cadre.people.Role;
import org.cadre.web.Bylines;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.security.Caller;

/** The audit trail on the portal. */
@Path("/audit")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class AuditPages {
    private static final int PAGE = 50;
    private static final List<String> FIELDS = List.of("person", "ask", "kind", "from", "until");

    @Inject
    InspectionDesk desk;
    @Inject
    Searches searches;
    @Inject
    Asks asks;
    @Inject
    Bylines bylines;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;
    @Context
    UriInfo uri;

    @GET
    public Page search(@QueryParam("cursor") @DefaultValue("") String cursor) {
        var form = Form.sent(uri.getQueryParameters());
        try {
            var after = Optional.of(cursor).filter(sent -> !sent.isEmpty()).map(Cursor::parse);
            var found = desk.search(caller.reader(), search(form), after, PAGE + 1);
            var shown = found.subList(0, Math.min(PAGE, found.size()));
            String next = found.size() > PAGE
                    ? "/audit?" + query(form) + "cursor=" + new Cursor(shown.getLast().at(), shown.getLast().id())
                    : "";
            return Page.of(view(form, shown, new Pages(cursor.isEmpty() ? "" : "/audit?" + query(form), next)));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form, List.of(), Pages.only()));
        }
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv() {
        return export(Ledger.CSV, "csv");
    }

    @GET
    @Path("export.jsonl")
    @Produces("application/jsonl")
    public Response jsonl() {
        return export(Ledger.JSONL, "jsonl");
    }

    @POST
    @Path("checkpoints")
    public Response seal() {
        desk.seal(caller.reader());
        flash.say("audit.sealed");
        return Response.seeOther(URI.create("/audit")).build();
    }

    @GET
    @Path("asks/{id}")
    public Page life(@PathParam("id") UUID id) {
        var lines = desk.life(caller.reader(), new AskId(id));
        return Page.of(new LifeView(id.toString(), asks.seenBy(caller.reader(), new AskId(id)).title(),
                lines(lines)));
    }

    private Response export(Ledger ledger, String ending) {
        var exported = desk.export(caller.reader(), search(Form.sent(uri.getQueryParameters())), ledger);
        String name = "audit-" + exported.hash().substring(0, 12) + "." + ending;
        return Response.ok(exported.file()).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(
                        HexFormat.of().parseHex(exported.hash())) + ":")
                .build();
    }

    private AuditView view(Form form, List<EntryLine> found, Pages pages) {
        return new AuditView(form, AuditKinds.options(frames.texts()), lines(found), pages, desk.state(caller.reader()),
                query(form));
    }

    private List<AuditLine> lines(List<EntryLine> found) {
        var person = bylines.of(found.stream().flatMap(entry -> entry.who().stream()).toList());
        return found.stream().map(entry -> new AuditLine(entry.at(), AuditKinds.said(frames.texts(), entry.kind()),
                entry.who().map(person).orElse(new Person("", "", "")), entry.ask().map(AskId::toString).orElse(""),
                entry.title().orElse(""),
                entry.outcome().map(outcome -> frames.texts().text("audit.outcome." + outcome))
                        .orElse(""),
                entry.rules(), entry.detail())).toList();
    }

    private Search search(Form form) {
        return searches.of(form.value("person"), form.value("ask"), form.value("kind"), form.value("from"),
                form.value("until"), caller.reader().zone());
    }

    private static String query(Form form) {
        return FIELDS.stream().filter(field -> !form.value(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
