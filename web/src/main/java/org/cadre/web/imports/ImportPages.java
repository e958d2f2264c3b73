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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.history.HistoryDesk;
import org.cadre.imports.ImportId;
import org.cadre.people.Role;
import org.cadre.uploads.UploadDesk;
import org.cadre.uploads.UploadId;
import org.cadre.uploads.UploadKind;
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
    UploadDesk uploads;
    @Inject
    HistoryDesk history;
    @Inject
    Uploads files;
    @Inject
    ImportViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(views.list(caller.reader(), Form.empty()));
    }

    @POST
    @Path("people")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object people(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return check(UploadKind.PEOPLE, "people", file);
    }

    @POST
    @Path("skills")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object skills(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return check(UploadKind.SKILLS, "skills", file);
    }

    @POST
    @Path("history")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object history(@FormParam("file") @Nullable EntityPart file) throws IOException {
        String name = file == null ? "" : file.getFileName().orElse("");
        if (file == null || name.isEmpty())
            return refused("history", new BadInput("file", "", Message.of("import.no-file")));
        var reader = caller.reader();
        ImportId id;
        try (var content = file.getContent()) {
            id = history.take(reader.id(), name, files.take(content), reader.language());
        }
        flash.say("notice.import.begun");
        return see(id.value());
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        return Page.of(views.one(caller.reader(), id));
    }

    @GET
    @Path("{id}/progress")
    public Page progress(@PathParam("id") UUID id) {
        return Page.of(views.one(caller.reader(), id).progress());
    }

    @POST
    @Path("{id}/apply")
    public Response apply(@PathParam("id") UUID id, @FormParam("confirm") @DefaultValue("") String confirm) {
        uploads.apply(caller.reader(), new UploadId(id), confirm.equals("yes"));
        return see(id);
    }

    private Object check(UploadKind kind, String form, @Nullable EntityPart file) throws IOException {
        try {
            var sent = Sent.of(file);
            return see(uploads.check(caller.reader(), kind, sent.name(), sent.content()).value());
        } catch (BadInput bad) {
            return refused(form, bad);
        }
    }

    private Page refused(String form, BadInput bad) {
        var reason = Texts.render(bad.faults().getFirst().reason(), frames.texts().locale());
        return Page.invalid(views.list(caller.reader(), Form.empty().wrong(form, reason)));
    }

    private static Response see(UUID id) {
        return Response.seeOther(URI.create("/admin/imports/" + id)).build();
    }
}
