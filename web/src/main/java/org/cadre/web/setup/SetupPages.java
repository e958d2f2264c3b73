package org.cadre.web.setup;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.people.Role;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.cadre.setup.SetupDesk;
import org.cadre.setup.SetupStep;
import org.cadre.web.Flash;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** The first steps of an installation, for administrators. */
@Path("/admin/first-steps")
@RequestScoped
@RolesAllowed(Role.ADMINS)
public class SetupPages {
    private static final Map<String, String> SAMPLES = Map.of("people.csv", """
            employee number,name,mail,org unit,manager,site,country,time zone,language,clearance,employment type,skills
            1001,Ada Example,ada@company.example,IT,,Berlin,DE,Europe/Berlin,en,CONFIDENTIAL,EMPLOYEE,Kubernetes:4|TLS:3
            1002,Bob Example,bob@company.example,IT,1001,Paris,FR,Europe/Paris,fr,INTERNAL,EMPLOYEE,TLS:5
            """, "skills.csv", """
            code,label,language,alternative labels,broader code
            infrastructure,Infrastructure,en,,
            kubernetes,Kubernetes,en,k8s,infrastructure
            tls,TLS,en,SSL|certificates,infrastructure
            """);

    @Inject
    SetupDesk desk;
    @Inject
    Caller caller;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        var progress = desk.see(caller.reader());
        return Page.of(new SetupView(
                progress.states().entrySet().stream()
                        .map(step -> new SetupView.Step(step.getKey().name(), step.getValue().name())).toList(),
                progress.settled(), desk.mailPossible(), StarterBook.text().rules().stream().map(RuleText::title)
                        .toList(),
                progress.over()));
    }

    /** A file that shows what is expected, with invented people. */
    @GET
    @Path("samples/{name}")
    public Response sample(@PathParam("name") String name) {
        return Response.ok(Optional.ofNullable(SAMPLES.get(name)).orElseThrow(NotFoundException::new),
                "text/csv;charset=utf-8").header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("mail")
    public Response mail() {
        desk.testMail(caller.reader());
        return done("flash.setup.mail");
    }

    @POST
    @Path("rules")
    public Response rules() {
        desk.keepRules(caller.reader());
        return done("flash.setup.rules");
    }

    @POST
    @Path("dismiss")
    public Response dismiss() {
        desk.dismiss(caller.reader());
        return done("flash.setup.dismissed");
    }

    @POST
    @Path("resume")
    public Response resume() {
        desk.resume(caller.reader());
        return done("flash.setup.resumed");
    }

    @POST
    @Path("{step}/skip")
    public Response skip(@PathParam("step") String step) {
        desk.skip(caller.reader(), step(step));
        return done("flash.setup.skipped");
    }

    @POST
    @Path("{step}/reopen")
    public Response reopen(@PathParam("step") String step) {
        desk.reopen(caller.reader(), step(step));
        return done("flash.setup.reopened");
    }

    private static SetupStep step(String sent) {
        try {
            return SetupStep.valueOf(sent.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private Response done(String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/admin/first-steps")).build();
    }
}
