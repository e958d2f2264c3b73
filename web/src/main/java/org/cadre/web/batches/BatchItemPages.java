package org.cadre.web.batches;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.ItemDesk;
import org.cadre.batches.PictureDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.attachments.Attaching;
import org.cadre.web.imports.ImportPages;
import org.cadre.web.imports.ImportView;
import org.cadre.web.imports.ImportViews;
import org.cadre.web.imports.ProblemsCsv;
import org.cadre.web.imports.Uploads;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The items of a batch on the portal, and how they come in. */
@Path("/batches")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class BatchItemPages {
    @Inject
    BatchDesk batches;
    @Inject
    ItemDesk desk;
    @Inject
    PictureDesk pictures;
    @Inject
    Attaching attaching;
    @Inject
    BatchViews views;
    @Inject
    ImportViews imports;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("{id}/items")
    public Page items(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) {
        return Page.of(views.items(caller.reader(), new AskId(id), Math.max(0, after), Form.empty()));
    }

    @POST
    @Path("{id}/items")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object take(@PathParam("id") UUID id, @FormParam("file") @Nullable EntityPart file) throws IOException {
        String name = file == null ? "" : file.getFileName().orElse("");
        try {
            batches.editable(caller.reader(), new AskId(id));
            if (file == null || name.isEmpty())
                throw new BadInput("file", "", Message.of("import.no-file"));
            try (var content = file.getContent()) {
                var job = desk.take(caller.reader(), new AskId(id), name, uploads.take(content), new Wish(true, true));
                return Response.seeOther(URI.create("/batches/" + id + "/imports/" + job)).build();
            }
        } catch (BadInput bad) {
            return Page.invalid(
                    views.items(caller.reader(), new AskId(id), 0, faults.mark(Form.empty(), bad)));
        }
    }

    @POST
    @Path("{id}/pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object pictures(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var batch = new AskId(id);
        int taken = 0;
        try {
            batches.editable(caller.reader(), batch);
            var files = Attaching.files(parts);
            if (files.isEmpty())
                throw new BadInput("picture", "", Message.of("import.no-file"));
            for (EntityPart part : files) {
                pictures.add(caller.reader(), batch, attaching.kept(part).id());
                taken++;
            }
        } catch (BadInput bad) {
            var form = Form.empty();
            for (var fault : bad.faults())
                form = form.wrong("picture", attaching.said(fault));
            return Page.invalid(views.items(caller.reader(), batch, 0, form));
        }
        flash.say("batch.pictures.taken", taken);
        return Response.seeOther(URI.create("/batches/" + id + "/items")).build();
    }

    @POST
    @Path("{id}/items/clear")
    public Response clear(@PathParam("id") UUID id) {
        desk.clear(caller.reader(), new AskId(id));
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/batches/" + id + "/items")).build();
    }

    @GET
    @Path("{id}/imports/{job}")
    public Page see(@PathParam("id") UUID id, @PathParam("job") UUID job,
            @QueryParam("page") @DefaultValue("1") int page) {
        return Page.of(view(id, job, ImportPages.page(page)));
    }

    @GET
    @Path("{id}/imports/{job}/progress")
    public Page progress(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        return Page.of(view(id, job, 1).part());
    }

    @GET
    @Path("{id}/imports/{job}/problems.csv")
    @Produces("text/csv;charset=utf-8")
    public Response problems(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        var all = desk.export(caller.reader(), new AskId(id), new ImportId(job));
        return Response.ok(ProblemsCsv.of(all, frames.texts().locale()))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"").build();
    }

    private ImportView view(UUID id, UUID job, int page) {
        var found = desk.job(caller.reader(), new AskId(id), new ImportId(job));
        String home = "/batches/" + id + "/items";
        return imports.one(found, page, false, new ImportView.Place(home, frames.texts().text("batch.step.items"),
                "/batches/" + id + "/imports/" + job));
    }
}
