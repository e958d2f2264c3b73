package org.cadre.web.attachments;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.cadre.attachments.AttachmentDesk;
import org.cadre.attachments.AttachmentNotFound;
import org.cadre.files.FileId;
import org.cadre.files.FileState;
import org.cadre.governance.BadInput;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Frames;
import org.cadre.web.security.Caller;

/** Files on the portal. */
@Path("/files")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class AttachmentPages {
    private static final String PLAIN = "text/plain;charset=utf-8";
    private static final String SVG = "image/svg+xml;charset=utf-8";
    private static final String REMOVED = """
            <svg xmlns="http://www.w3.org/2000/svg" width="320" height="48"><rect width="320" height="48" fill="#f2f2f2"/>\
            <text x="160" y="30" text-anchor="middle" font-family="sans-serif" font-size="16" fill="#333333">%s</text></svg>""";
    @Inject
    AttachmentDesk desk;
    @Inject
    Attaching attaching;
    @Inject
    Downloads downloads;
    @Inject
    Caller caller;
    @Inject
    Flash flash;
    @Inject
    Frames frames;

    /** One file that was pasted or dropped; the answer is what stands in the text for it, or what is wrong. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response paste(List<EntityPart> parts) throws IOException {
        var files = Attaching.files(parts);
        if (files.size() != 1)
            return Response.status(Status.BAD_REQUEST).build();
        try {
            var file = attaching.kept(files.getFirst());
            return Response.status(file.state() == FileState.HELD ? Status.ACCEPTED : Status.CREATED).type(PLAIN)
                    .entity(file.markdown()).build();
        } catch (BadInput bad) {
            return Response.status(422).type(PLAIN)
                    .entity(bad.faults().stream().map(attaching::said).collect(Collectors.joining(" "))).build();
        }
    }

    /** Where a text shows a picture that is not there, or not for this reader, a picture of those words stands in its place. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id,
            @HeaderParam("Sec-Fetch-Dest") @DefaultValue("document") String place) {
        try {
            return downloads.of(new FileId(id));
        } catch (AttachmentNotFound none) {
            if (!place.equals("image"))
                throw none;
            return Response.status(Status.NOT_FOUND).type(SVG).header("Cache-Control", "no-store")
                    .entity(REMOVED.formatted(frames.texts().text("files.removed"))).build();
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") UUID id) {
        var file = desk.seenBy(caller.reader(), new FileId(id));
        var ask = desk.ask(caller.reader(), file);
        desk.delete(caller.reader(), file.id());
        flash.say("files.deleted");
        return Response.seeOther(URI.create(ask.map(of -> "/asks/" + of).orElse("/"))).build();
    }
}
