package org.cadre.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.directory.DirectoryDesk;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportId;
import org.cadre.imports.ImportJobs;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.skills.TaxonomyDesk;
import org.cadre.web.Frames;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's directory and its taxonomy by file: all of it or nothing. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Scoped(Area.IMPORTS)
@Tag(name = "imports")
public class FilesApi {
    private static final String CSV = "text/csv";
    private static final String JOB = """
            {"id": "0f3a7c52-6d1e-4b8e-9b51-3c2c1d9e7a20", "kind": "directory", "source": "hr.csv", "startedBy": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "state": "QUEUED", "done": 0, "rejected": 0, "startedAt": \
            "2026-03-01T09:00:00Z", "applicable": false, "needsConfirmation": false}""";
    private static final String BEGUN = "begun; `Location` tells how it goes. It ends as DONE, with problems as FAILED and nothing changed; a dry run ends as CHECKED, and so does a directory by which more than half of the company would leave, unless that is confirmed";
    private static final String CONFIRM = "take the file also where more than half of the company is missing in it";
    private static final String DRY_RUN = "false for a dry run: the import ends as CHECKED, and can be applied within a day";
    @Inject
    DirectoryDesk directory;
    @Inject
    TaxonomyDesk taxonomy;
    @Inject
    ImportJobs jobs;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @POST
    @Path("/directory")
    @Consumes(CSV)
    @Operation(operationId = "importDirectory", summary = "Import the directory from the HR system's CSV file", description = """
            Columns in any order: `employee number`, `name`, `mail`, `org unit`, `manager`, `site`, `country`, `time zone`, \
            `language`, `clearance`, `employment type`, `skills` (`Kubernetes:4|Java:3`); `manager` and `skills` may be \
            missing. Who is not in the file is marked as left. What colleagues edited themselves stays.""")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "two colleagues", value = """
            employee number,name,mail,org unit,manager,site,country,time zone,language,clearance,employment type,skills
            1001,Bea Brown,bea@company.example,IT/Platform,,Berlin,DE,Europe/Berlin,de,INTERNAL,EMPLOYEE,Kubernetes:4|Java:3
            """)))
    @APIResponse(responseCode = "202", description = BEGUN, content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "import", value = JOB)))
    @APIResponse(responseCode = "400", description = "the file is empty")
    @APIResponse(responseCode = "409", description = "another import of this kind is running")
    @APIResponse(responseCode = "413", description = "the file is larger than the server takes")
    public Response directory(InputStream file, @QueryParam("name") @DefaultValue("upload.csv") String name,
            @Parameter(description = DRY_RUN) @QueryParam("apply") @DefaultValue("true") boolean apply,
            @Parameter(description = CONFIRM) @QueryParam("confirmLeavers") @DefaultValue("false") boolean confirmLeavers)
            throws IOException {
        return accepted(directory.take(caller.reader(), name, uploads.take(file), new Wish(apply, confirmLeavers)));
    }

    @POST
    @Path("/skills")
    @Consumes(CSV)
    @Operation(operationId = "importSkills", summary = "Import the skills taxonomy from a CSV file", description = """
            Columns in any order: `code`, `label`, `language`, `alternative labels` (parted by `|`), `broader code`; all but \
            the first two may be missing. ESCO's skills file is taken as it stands. Skills that the file lacks stay.""")
    @RequestBody(content = @Content(mediaType = CSV, examples = @ExampleObject(name = "two skills", value = """
            code,label,language,alternative labels,broader code
            containers,Containers,en,,
            kubernetes,Kubernetes,en,k8s|kube,containers
            """)))
    @APIResponse(responseCode = "202", description = BEGUN, content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "import", value = JOB)))
    @APIResponse(responseCode = "400", description = "the file is empty")
    @APIResponse(responseCode = "409", description = "another import of this kind is running")
    @APIResponse(responseCode = "413", description = "the file is larger than the server takes")
    public Response skills(InputStream file, @QueryParam("name") @DefaultValue("upload.csv") String name,
            @Parameter(description = DRY_RUN) @QueryParam("apply") @DefaultValue("true") boolean apply)
            throws IOException {
        return accepted(taxonomy.take(caller.reader(), name, uploads.take(file), new Wish(apply, false)));
    }

    @POST
    @Path("/{id}/apply")
    @Operation(operationId = "applyImport", summary = "Apply what a dry run has checked")
    @APIResponse(responseCode = "202", description = "begun; `Location` tells how it goes", content = @Content(schema = @Schema(implementation = ImportJson.class), examples = @ExampleObject(name = "import", value = JOB)))
    @APIResponse(responseCode = "400", description = "more than half of the company would leave, and that is not confirmed")
    @APIResponse(responseCode = "404", description = "there is no such import")
    @APIResponse(responseCode = "409", description = "it has problems, was applied already, or is gone; or another import of this kind is running")
    public Response apply(@PathParam("id") UUID id,
            @Parameter(description = CONFIRM) @QueryParam("confirmLeavers") @DefaultValue("false") boolean confirmLeavers) {
        var job = jobs.get(new ImportId(id));
        if (job.kind().equals(TaxonomyDesk.KIND))
            taxonomy.apply(caller.reader(), job.id());
        else
            directory.apply(caller.reader(), job.id(), confirmLeavers);
        return accepted(job.id());
    }

    private Response accepted(ImportId id) {
        return Response.accepted(ImportJson.of(jobs.get(id), null, frames.texts().locale()))
                .location(URI.create("/api/v1/imports/" + id)).build();
    }
}
