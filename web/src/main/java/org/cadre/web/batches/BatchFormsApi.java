package org.cadre.web.batches;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.batches.FormDesk;
import org.cadre.batches.SavedForm;
import org.cadre.forms.Form;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Forms that the caller uses again. */
@Path("/batch-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.BATCHES)
@Tag(name = "batches")
public class BatchFormsApi {
    private static final String ONE = """
            {"id": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "name": "Complaint or not", "savedAt": "2026-03-01T09:00:00Z", \
            "form":\s"""
            + BatchExamples.FORM + "}";

    @Inject
    FormDesk desk;
    @Inject
    Caller caller;

    /** A form by its name; it takes the place of one of the same name. */
    @Schema(name = "NewBatchForm", requiredProperties = {"name", "form"})
    public record Named(@Schema(minLength = 1, maxLength = FormDesk.LONGEST_NAME) @Nullable String name,
            @Schema(type = SchemaType.OBJECT, description = "as of setBatchForm") @Nullable JsonObject form) {}

    /** A form that is kept. */
    @Schema(name = "BatchForm")
    public record FormJson(UUID id, String name, Instant savedAt, @Schema(type = SchemaType.OBJECT) JsonObject form) {
        static FormJson of(SavedForm saved) {
            return new FormJson(saved.id(), saved.name(), saved.savedAt(), saved.form().json());
        }
    }

    @GET
    @Operation(operationId = "listBatchForms", summary = "List the forms that the caller keeps, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = FormJson.class), examples = @ExampleObject(name = "forms", value = "["
            + ONE + "]")))
    public List<FormJson> list() {
        return desk.mine(caller.reader()).stream().map(FormJson::of).toList();
    }

    @POST
    @Operation(operationId = "keepBatchForm", summary = "Keep a form to use it again")
    @RequestBody(content = @Content(schema = @Schema(implementation = Named.class), examples = @ExampleObject(name = "form", value = "{\"name\": \"Complaint or not\", \"form\": "
            + BatchExamples.FORM + "}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FormJson.class), examples = @ExampleObject(name = "form", value = ONE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "409", description = "the caller keeps too many")
    public FormJson keep(Named wanted) {
        if (wanted.form() == null)
            throw new BadInput("form", "", Message.of("bad.missing"));
        String name = wanted.name() == null ? "" : wanted.name();
        return FormJson.of(desk.see(caller.reader(), desk.keep(caller.reader(), name, Form.read(wanted.form()))));
    }

    @DELETE
    @Path("/{form}")
    @Operation(operationId = "forgetBatchForm", summary = "Forget a form; batches that have it keep theirs")
    @APIResponse(responseCode = "204", description = "it is kept no longer")
    @APIResponse(responseCode = "404", description = "there is no such form of the caller's")
    public void forget(@PathParam("form") UUID form) {
        desk.forget(caller.reader(), form);
    }
}
