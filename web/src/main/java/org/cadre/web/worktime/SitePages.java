package org.cadre.web.worktime;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;
import org.cadre.worktime.SiteCalendar;
import org.cadre.worktime.WorktimeDesk;

/** Calendars of the sites, for administrators. */
@Path("/admin/sites")
@RequestScoped
@RolesAllowed(Role.ADMINS)
public class SitePages {
    @Inject
    WorktimeDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(new SitesView(desk.sites(caller.reader()).stream().map(this::line).toList()));
    }

    @GET
    @Path("calendar")
    public Page see(@QueryParam("name") @DefaultValue("") String name,
            @QueryParam("country") @DefaultValue("") String country) {
        var site = desk.site(caller.reader(), name, country);
        return Page.of(view(site, WeekForms.of(site.week()).with("region", site.region())));
    }

    @POST
    @Path("calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@QueryParam("name") @DefaultValue("") String name,
            @QueryParam("country") @DefaultValue("") String country, MultivaluedMap<String, String> sent) {
        var site = desk.site(caller.reader(), name, country);
        var form = Form.sent(sent);
        try {
            var week = WeekForms.week(form.with("share", "100"));
            desk.change(caller.reader(), new SiteCalendar(name, country, form.value("region"), week));
        } catch (BadInput bad) {
            return Page.invalid(view(site, WeekForms.wrong(form, bad, language())));
        }
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/admin/sites")).build();
    }

    private SitesView.Line line(SiteCalendar site) {
        var hours = site.week().hours();
        String days = site.week().inOrder().stream().map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE,
                language())).collect(Collectors.joining(", "));
        return new SitesView.Line(site.name(), country(site),
                desk.regions(site.country(), language()).getOrDefault(site.region(), ""),
                days + " " + hours.from() + "–" + hours.until(), address(site));
    }

    private SiteView view(SiteCalendar site, Form form) {
        List<Option> regions = new ArrayList<>();
        regions.add(Option.of("", frames.texts().text("sites.region.none")));
        desk.regions(site.country(), language()).forEach((code, name) -> regions.add(Option.of(code, name)));
        return new SiteView(site.name(), country(site), form, address(site), regions, WeekForms.days(language()));
    }

    private String country(SiteCalendar site) {
        return Locale.of("", site.country()).getDisplayCountry(language());
    }

    private static String address(SiteCalendar site) {
        return "/admin/sites/calendar?name=" + URLEncoder.encode(site.name(), StandardCharsets.UTF_8) + "&country="
                + URLEncoder.encode(site.country(), StandardCharsets.UTF_8);
    }

    private Locale language() {
        return frames.texts().locale();
    }
}
