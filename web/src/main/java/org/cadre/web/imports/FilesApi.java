package org.cadre.web.imports;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.people.Role;
import org.cadre.uploads.UploadDesk;
import org.cadre.uploads.UploadKind;
import org.cadre.web.Frames;
import org.cadre.web.security.Caller;
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
@Tag(name = "imports")
public class FilesApi {
    private static final String CSV = "text/csv";
    private static final String PROBLEM = "application/problem+json";
    private static final String DONE = """
            {"applied": true, "rows": 512, "added": 12, "updated": 31, "unchanged": 469, "left": 2, "faults": []}""";
    private static final String REFUSED = """
            {"type": "urn:cadre:problem:import-refused", "title": "The file has faults, nothing was imported", "status": 422, \
            "applied": false, "rows": 512, "added": 0, "updated": 0, "unchanged": 0, "left": 0, "faults": [{"line": 17, \
            "column": "mail", "value": "bea(at)company", "reason": "This is no mail address."}]}""";
    @Inject
    UploadDesk desk;
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
    @APIResponse(responseCode = "200", description = "what was done, or would be; a dry run tells faults so too", content = @Content(schema = @Schema(implementation = ReportJson.class), examples = @ExampleObject(name = "done", value = DONE)))
    @APIResponse(responseCode = "422", description = "the file has faults, or more than half of the company would leave", content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ReportJson.class), examples = @ExampleObject(name = "refused", value = REFUSED)))
    public Response directory(InputStream file, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(description = "take the file also where more than half of the company is missing in it") @QueryParam("confirmLeavers") @DefaultValue("false") boolean confirmLeavers)
            throws IOException {
        return run(UploadKind.PEOPLE, Sent.read(file), dryRun, confirmLeavers);
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
    @APIResponse(responseCode = "200", description = "what was done, or would be; a dry run tells faults so too", content = @Content(schema = @Schema(implementation = ReportJson.class), examples = @ExampleObject(name = "done", value = DONE)))
    @APIResponse(responseCode = "422", description = "the file has faults", content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ReportJson.class), examples = @ExampleObject(name = "refused", value = REFUSED)))
    public Response skills(InputStream file, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
            throws IOException {
        return run(UploadKind.SKILLS, Sent.read(file), dryRun, false);
    }

    private Response run(UploadKind kind, byte[] content, boolean dryRun, boolean confirmLeavers) {
        var report = desk.run(caller.reader(), kind, content, confirmLeavers, !dryRun);
        boolean problem = !dryRun && !report.good();
        return Response.status(problem ? 422 : 200).type(problem ? PROBLEM : MediaType.APPLICATION_JSON)
                .entity(ReportJson.of(report, problem, frames.texts().locale())).build();
    }
}
