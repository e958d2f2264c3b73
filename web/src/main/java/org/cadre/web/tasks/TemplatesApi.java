package org.cadre.web.tasks;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.templates.Template;
import org.cadre.templates.TemplateDesk;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.web.tasks.TasksApi.SentBack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Templates of tasks, which IT agrees to once. */
@Path("/task-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.TASKS)
@Tag(name = "tasks")
@APIResponse(responseCode = "404", description = "there is no such template, or none that the caller may use or decide on")
public class TemplatesApi {
    private static final String ONE = "{\"name\": \"Java on staging\", \"brief\": " + BriefJson.EXAMPLE + "}";

    @Inject
    TemplateDesk desk;
    @Inject
    Once once;
    @Inject
    Caller caller;

    /** A template that is proposed. */
    @Schema(name = "NewTaskTemplate", requiredProperties = {"name", "brief"})
    public record Wanted(@Schema(minLength = 1, maxLength = Template.LONGEST_NAME) @Nullable String name,
            @Nullable BriefJson brief) {}

    @GET
    @Operation(operationId = "listTaskTemplates", summary = "List the templates that are approved, one's own, and to ADMIN those that wait")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TemplateJson.class), examples = @ExampleObject(name = "templates", value = "["
            + TemplateJson.EXAMPLE + "]")))
    public List<TemplateJson> list() {
        return desk.list(caller.reader()).stream().map(TemplateJson::of).toList();
    }

    @POST
    @Operation(operationId = "proposeTaskTemplate", summary = "Propose a template of tasks; IT agrees to its stack, environment and terms")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "template", value = ONE)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TemplateJson.class), examples = @ExampleObject(name = "template", value = TemplateJson.EXAMPLE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @Idempotent
    public Response propose(Wanted wanted) {
        return once.only(() -> {
            if (wanted.brief() == null)
                throw new BadInput("brief", "", Message.of("bad.missing"));
            var id = desk.propose(caller.reader(), BriefJson.orEmpty(wanted.name()), wanted.brief().read());
            return Response.created(URI.create("/api/v1/task-templates/" + id)).entity(json(id)).build();
        });
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "approveTaskTemplate", summary = "Agree to a template that somebody else proposed, as ADMIN")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateJson.class), examples = @ExampleObject(name = "template", value = TemplateJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is the caller's own, or decided")
    public TemplateJson approve(@PathParam("id") UUID id) {
        desk.approve(caller.reader(), id);
        return json(id);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "refuseTaskTemplate", summary = "Refuse a template, as ADMIN")
    @RequestBody(content = @Content(schema = @Schema(implementation = SentBack.class), examples = @ExampleObject(name = "reason", value = "{\"reason\": \"Staging has no such access.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateJson.class), examples = @ExampleObject(name = "template", value = TemplateJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is decided")
    public TemplateJson refuse(@PathParam("id") UUID id, SentBack why) {
        desk.refuse(caller.reader(), id, BriefJson.orEmpty(why.reason()));
        return json(id);
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed(Role.ADMINS)
    @Operation(operationId = "retireTaskTemplate", summary = "Let no more tasks be made from a template, as ADMIN")
    @RequestBody(content = @Content(schema = @Schema(implementation = SentBack.class), examples = @ExampleObject(name = "reason", value = "{\"reason\": \"Staging is gone.\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateJson.class), examples = @ExampleObject(name = "template", value = TemplateJson.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "it is not approved")
    public TemplateJson retire(@PathParam("id") UUID id, SentBack why) {
        desk.retire(caller.reader(), id, BriefJson.orEmpty(why.reason()));
        return json(id);
    }

    private TemplateJson json(UUID id) {
        return TemplateJson.of(desk.see(caller.reader(), id));
    }
}
