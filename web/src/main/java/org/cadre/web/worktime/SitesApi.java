package org.cadre.web.worktime;

import java.time.DayOfWeek;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.cadre.worktime.SiteCalendar;
import org.cadre.worktime.WorktimeDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Calendars of the sites, for administrators. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Scoped(Area.ACCOUNTS)
@Tag(name = "sites")
public class SitesApi {
    private static final String SITE = """
            {"name": "Hamburg", "country": "DE", "region": "hh", "days": ["MONDAY", "TUESDAY", "WEDNESDAY", \
            "THURSDAY", "FRIDAY"], "from": "08:00", "until": "16:30"}""";
    @Inject
    WorktimeDesk desk;
    @Inject
    Caller caller;

    /**
     * When a site works.
     *
     * @param name and country are told; where it is changed, the address has them
     * @param region whose public holidays hold beside the country's; absent for none
     */
    @Schema(name = "Site", requiredProperties = {"days", "from", "until"})
    public record SiteJson(@Nullable String name, @Nullable String country, @Nullable String region,
            @Nullable List<String> days, @Nullable String from, @Nullable String until) {
        static SiteJson of(SiteCalendar site) {
            var week = site.week();
            return new SiteJson(site.name(), site.country(), site.region().isEmpty() ? null : site.region(),
                    week.inOrder().stream().map(DayOfWeek::name).toList(), week.hours().from().toString(),
                    week.hours().until().toString());
        }
    }

    /** All sites, by country and name. */
    public record SiteList(List<SiteJson> items) {}

    @GET
    @Operation(operationId = "listSites", summary = "List the sites with their working hours")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteList.class), examples = @ExampleObject(name = "one site", value = "{\"items\": ["
            + SITE + "]}")))
    public SiteList list() {
        return new SiteList(desk.sites(caller.reader()).stream().map(SiteJson::of).toList());
    }

    @PUT
    @Path("/{country}/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSite", summary = "Set the working hours and the region of a site")
    @RequestBody(content = @Content(schema = @Schema(implementation = SiteJson.class), examples = @ExampleObject(name = "site", value = SITE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteJson.class), examples = @ExampleObject(name = "site", value = SITE)))
    @APIResponse(responseCode = "400", description = "a field cannot be taken; each is named")
    @APIResponse(responseCode = "404", description = "nobody works at such a site")
    public SiteJson replace(@PathParam("country") String country, @PathParam("name") String name, SiteJson wanted) {
        var week = new HoursJson(wanted.days(), wanted.from(), wanted.until(), 100, null).week();
        desk.change(caller.reader(),
                new SiteCalendar(name, country, wanted.region() == null ? "" : wanted.region(), week));
        return SiteJson.of(desk.site(caller.reader(), name, country));
    }
}
