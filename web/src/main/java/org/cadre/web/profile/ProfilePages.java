package org.cadre.web.profile;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.profiles.Profile;
import org.cadre.profiles.ProfileDesk;
import org.cadre.skills.SkillDesk;
import org.cadre.suggestions.SuggestionDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.people.PersonViews;
import org.cadre.web.people.SkillProofs;
import org.cadre.web.security.Caller;

/** My skills, my availability, my settings. */
@Path("/profile")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ProfilePages {
    private static final int SUGGESTIONS = 200;
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")).sorted()
            .toList();
    @Inject
    ProfileDesk desk;
    @Inject
    SkillDesk skills;
    @Inject
    SuggestionDesk suggestions;
    @Inject
    SkillProofs proofs;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        var mine = desk.mine(caller.reader());
        return Page.of(view(mine, ProfileForms.skill(), ProfileForms.availability(mine),
                ProfileForms.settings(mine)));
    }

    @POST
    @Path("skills")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object claim(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return saved(form, () -> {
            desk.claim(caller.reader(), ProfileForms.skill(form));
            flash.say("notice.skill.saved", form.value("skill"));
        }, (mine, wrong) -> view(mine, wrong, ProfileForms.availability(mine), ProfileForms.settings(mine)));
    }

    @POST
    @Path("skills/{id}/remove")
    public Response dismiss(@PathParam("id") UUID id) {
        var skill = skills.get(caller.reader(), new SkillId(id)).skill();
        desk.dismiss(caller.reader(), skill.id());
        flash.say("notice.skill.removed", skill.label());
        return back();
    }

    @POST
    @Path("availability")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object available(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return saved(form, () -> {
            desk.available(caller.reader(), ProfileForms.availability(form));
            flash.say("notice.saved");
        }, (mine, wrong) -> view(mine, ProfileForms.skill(), wrong, ProfileForms.settings(mine)));
    }

    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object prefer(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return saved(form, () -> {
            desk.prefer(caller.reader(), Optional.of(ProfileForms.language(form)),
                    Optional.of(ProfileForms.zone(form)));
            flash.say("notice.saved");
        }, (mine, wrong) -> view(mine, ProfileForms.skill(), ProfileForms.availability(mine), wrong));
    }

    /** Back to the page where it is saved, else the page with this form as it was sent and what is wrong with it. */
    private Object saved(Form form, Runnable deed, BiFunction<Profile, Form, ProfileView> again) {
        try {
            deed.run();
            return back();
        } catch (BadInput bad) {
            return Page.invalid(again.apply(desk.mine(caller.reader()), wrong(form, bad)));
        }
    }

    private ProfileView view(Profile mine, Form skill, Form availability, Form settings) {
        var reader = caller.reader();
        var zones = Stream.concat(Stream.of(mine.zone().getId()), ZONES.stream()).distinct().sorted().toList();
        return new ProfileView(PersonViews.person(mine.person()),
                PersonViews.skills(reader, mine.claims(), proofs.of(reader, reader.id()), false),
                suggestions.waiting(reader), skill,
                skills.popular(reader, SUGGESTIONS), availability, settings, zones);
    }

    private Form wrong(Form form, BadInput bad) {
        Locale language = frames.texts().locale();
        var marked = form;
        for (var fault : bad.faults())
            marked = marked.wrong(ProfileForms.field(fault.field()), Texts.render(fault.reason(), language));
        return marked;
    }

    private static Response back() {
        return Response.seeOther(URI.create("/profile")).build();
    }
}
