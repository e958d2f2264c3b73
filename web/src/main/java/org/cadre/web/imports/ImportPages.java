package org.cadre.web.imports;

import java.io.IOException;
import java.net.URI;
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

import org.cadre.directory.DirectoryDesk;
import org.cadre.exports.ProblemDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.history.HistoryDesk;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJobs;
import org.cadre.people.Role;
import org.cadre.skills.TaxonomyDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Files of people, skills and history, for administrators. */
@Path("/admin/imports")
@RequestScoped
@RolesAllowed(Role.ADMINS)
public class ImportPages {
    @Inject
    Uploads uploads;
    @Inject
    DirectoryDesk directory;
    @Inject
    TaxonomyDesk taxonomy;
    @Inject
    HistoryDesk history;
    @Inject
    ImportJobs jobs;
    @Inject
    ImportViews views;
    @Inject
    ProblemDesk problems;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.list(Form.empty()));
    }

    @POST
    @Path("people")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object people(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return check("people", file, (name, kept) -> directory.take(caller.reader(), name, kept, Wish.DRY_RUN));
    }

    @POST
    @Path("skills")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object skills(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return check("skills", file, (name, kept) -> taxonomy.take(caller.reader(), name, kept, Wish.DRY_RUN));
    }

    @POST
    @Path("history")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object history(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return check("history", file, (name, kept) -> {
            flash.say("notice.import.begun");
            return history.take(caller.reader().id(), name, kept, caller.reader().language(), true);
        });
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") int page) {
        return Page.of(views.one(id, page(page)));
    }

    @GET
    @Path("{id}/progress")
    public Page progress(@PathParam("id") UUID id) {
        return Page.of(views.one(id, 1).part());
    }

    @GET
    @Path("{id}/problems.csv")
    @Produces("text/csv;charset=utf-8")
    public Response problems(@PathParam("id") UUID id) {
        var all = problems.export(caller.reader(), new ImportId(id));
        return Response.ok(ProblemsCsv.of(all, frames.texts().locale()))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"").build();
    }

    @POST
    @Path("{id}/apply")
    public Response apply(@PathParam("id") UUID id, @FormParam("confirm") @DefaultValue("") String confirm) {
        var job = jobs.get(new ImportId(id));
        if (job.kind().equals(TaxonomyDesk.KIND))
            taxonomy.apply(caller.reader(), job.id());
        else
            directory.apply(caller.reader(), job.id(), confirm.equals("yes"));
        return see(id);
    }

    /** @throws BadInput naming `page` where there can be none of this number */
    public static int page(int page) {
        if (page < 1 || page > ImportJobs.MOST_PROBLEMS)
            throw new BadInput("page", Integer.toString(page), Message.of("bad.cursor"));
        return page;
    }

    /** Begins an import with an uploaded file. */
    @FunctionalInterface
    private interface Begin {
        ImportId with(String name, java.nio.file.Path file) throws IOException;
    }

    private Object check(String form, @Nullable EntityPart file, Begin begin) throws IOException {
        String name = file == null ? "" : file.getFileName().orElse("");
        if (file == null || name.isEmpty())
            return refused(form, new BadInput("file", "", Message.of("import.no-file")));
        try (var content = file.getContent()) {
            return see(begin.with(name, uploads.take(content)).value());
        } catch (BadInput bad) {
            return refused(form, bad);
        }
    }

    private Page refused(String form, BadInput bad) {
        var reason = Texts.render(bad.faults().getFirst().reason(), frames.texts().locale());
        return Page.invalid(views.list(Form.empty().wrong(form, reason)));
    }

    private static Response see(UUID id) {
        return Response.seeOther(URI.create("/admin/imports/" + id)).build();
    }
}
