package org.cadre.web.packs;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.packs.Pack;
import org.cadre.packs.PackDesk;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.reports.Spans;
import org.cadre.web.security.Caller;

/** Packs on the portal. */
@Path("/reports")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class PackPages {
    @Inject
    PackDesk desk;
    @Inject
    PackFiles files;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @Path("packs")
    public Page list() {
        var spans = new Spans(frames.texts());
        return Page.of(new PacksView(desk.list(caller.reader()).stream().map(one -> new PacksView.Line(
                one.period().toString(), spans.said(one.period()), one.madeAt(), one.signatures().size())).toList()));
    }

    @GET
    @Path("packs/{month}")
    public Page see(@PathParam("month") String month) {
        return Page.of(view(month(month), Form.empty()));
    }

    @POST
    @Path("packs/{month}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object sign(@PathParam("month") String month, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var period = month(month);
        return faults.attempt(form, () -> {
            desk.sign(caller.reader(), period, form.value("as"), form.value("comment"));
            flash.say("flash.pack.signed");
            return Response.seeOther(URI.create("/reports/packs/" + period)).build();
        }, wrong -> view(period, wrong));
    }

    @GET
    @Path("packs/{month}/pack.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("month") String month) {
        return files.of(caller.reader(), month(month), Format.PDF);
    }

    @GET
    @Path("packs/{month}/pack.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@PathParam("month") String month) {
        return files.of(caller.reader(), month(month), Format.XLSX);
    }

    private PackView view(Period month, Form form) {
        var pack = desk.see(caller.reader(), month);
        return new PackView(month.toString(), new Spans(frames.texts()).said(month), pack.sha256(), pack.madeAt(),
                desk.verified(caller.reader(), month),
                pack.reports().stream().map(one -> new PackView.Report(one.word(), one.name())).toList(),
                pack.signatures().stream().map(
                        one -> new PackView.Signed(one.as().name(), one.name(), one.comment(), one.at())).toList(),
                maySign(pack), form);
    }

    private List<String> maySign(Pack pack) {
        var reader = caller.reader();
        if (pack.signatures().stream().anyMatch(one -> one.by().equals(reader.id())))
            return List.of();
        return Stream.of(Role.GOVERNANCE, Role.AUDITOR)
                .filter(role -> reader.roles().contains(role) && pack.signed(role).isEmpty()).map(Role::name).toList();
    }

    private static Period month(String sent) {
        return Period.parse("period", sent);
    }
}
