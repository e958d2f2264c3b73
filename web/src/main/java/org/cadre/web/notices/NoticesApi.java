package org.cadre.web.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import jakarta.ws.rs.core.MediaType;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.notices.InboxItem;
import org.cadre.notices.NoticeDesk;
import org.cadre.notices.NoticeId;
import org.cadre.notices.NoticeKind;
import org.cadre.notices.NoticeNotFound;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's inbox. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Scoped(Area.NOTICES)
@Tag(name = "notices")
public class NoticesApi {
    private static final int MOST = NoticeDesk.MOST - 1;

    @Inject
    NoticeDesk desk;
    @Inject
    Caller caller;

    /**
     * One page of the inbox.
     *
     * @param unread all that the caller has not read, not only those on this page
     * @param next the cursor of the page after this one; none after the last
     */
    @Schema(name = "NoticeList")
    public record Inbox(long unread, List<Listed> notices, @Nullable UUID next) {}

    /** One notice, its text in the caller's language; without an ask it is about the caller's own page. */
    @Schema(name = "Notice")
    public record Listed(UUID id, NoticeKind kind, String text, @Nullable UUID ask, @Nullable UUID invitation,
            @Nullable UUID answer, Instant at, @Nullable Instant readAt) {}

    @GET
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "listNotices", summary = "List the caller's notices, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Inbox.class), examples = @ExampleObject(name = "one answer", value = """
            {"unread": 1, "notices": [{"id": "5b0c6ee8-6f6f-4f61-8a31-7a2b6b2b1f0a", "kind": "ANSWERED",
             "text": "Ada Lovelace answered your question “How do I rotate the signing key?”",
             "ask": "f1c1b0ce-24f6-4f0e-b8b7-3d9f0b9a7a11", "answer": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de",
             "at": "2026-03-02T09:00:00Z"}]}""")))
    @APIResponse(responseCode = "400", description = "the limit or the cursor cannot be taken")
    public Inbox list(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20")) @QueryParam("limit") @DefaultValue("20") String limit) {
        var reader = caller.reader();
        int wanted = limit(limit);
        var found = page(reader, cursor, wanted + 1);
        var shown = found.subList(0, Math.min(wanted, found.size()));
        return new Inbox(desk.unread(reader), shown.stream().map(item -> listed(item, reader)).toList(),
                found.size() > wanted ? shown.getLast().id().value() : null);
    }

    @POST
    @Path("/{id}/read")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "markNoticeRead", summary = "Mark a notice as read; once more does no harm")
    @APIResponse(responseCode = "204", description = "it is read")
    @APIResponse(responseCode = "404", description = "the caller has no such notice")
    public void read(@PathParam("id") UUID id) {
        desk.read(caller.reader(), new NoticeId(id));
    }

    private List<InboxItem> page(Reader reader, @Nullable String cursor, int limit) {
        try {
            var after = Optional.ofNullable(cursor).map(text -> new NoticeId(UUID.fromString(text)));
            return desk.list(reader, after, limit);
        } catch (IllegalArgumentException | NoticeNotFound _) {
            throw new BadInput("cursor", String.valueOf(cursor), Message.of("bad.cursor"));
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST)
                return limit;
        } catch (NumberFormatException _) {
            // told below, as a number out of range is
        }
        throw new BadInput("limit", text, Message.of("input.limit", MOST));
    }

    private static Listed listed(InboxItem item, Reader reader) {
        return new Listed(item.id().value(), item.kind(), Texts.render(item.text(), reader.language(), reader.zone()),
                item.ask().map(id -> id.value()).orElse(null), item.invitation().map(id -> id.value()).orElse(null),
                item.answer().map(id -> id.value()).orElse(null), item.at(), item.read().orElse(null));
    }
}
