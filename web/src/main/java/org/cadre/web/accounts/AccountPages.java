package org.cadre.web.accounts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.AccountAdministration;
import org.cadre.accounts.AccountLine;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.keys.Activations;
import org.cadre.mandates.MandateDesk;
import org.cadre.mandates.RoleWish;
import org.cadre.people.ColleagueId;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.accounts.AccountsView.Line;
import org.cadre.web.security.Caller;

/** Accounts and roles, for administrators. */
@Path("/admin/accounts")
@RequestScoped
@RolesAllowed(Role.ADMINS)
public class AccountPages {
    private static final int PAGE = 50;

    @Inject
    AccountAdministration accounts;
    @Inject
    MandateDesk mandates;
    @Inject
    Activations activations;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String query, @QueryParam("skip") @DefaultValue("0") int skip) {
        int from = Math.max(0, skip);
        List<AccountLine> found = accounts.list(caller.reader(), query, from, PAGE + 1);
        String link = "/admin/accounts?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&skip=";
        return Page.of(new AccountsView(query, found.stream().limit(PAGE).map(AccountPages::line).toList(),
                new Pages(from == 0 ? "" : link + Math.max(0, from - PAGE),
                        found.size() > PAGE ? link + (from + PAGE) : ""),
                activations.possible() ? activations.without(caller.reader()) : 0));
    }

    @POST
    @Path("activations")
    public Response activateAll() {
        flash.say("flash.keys", activations.sendAll(caller.reader()));
        return Response.seeOther(URI.create("/admin/accounts")).build();
    }

    /** A key for the first password, or for another one where there is an account. */
    @POST
    @Path("{id}/key")
    public Response key(@PathParam("id") UUID id) {
        activations.send(caller.reader(), new ColleagueId(id));
        return done(id, "flash.key");
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(id, Form.empty()));
    }

    @POST
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object roles(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var waiting = mandates.change(caller.reader(), new ColleagueId(id), new RoleWish(parsed(form.all("roles")),
                    form.value("reason"), day(form.value("exceptionUntil"))));
            return done(id, waiting.isEmpty() ? "flash.roles" : "flash.roles.waiting");
        } catch (BadInput bad) {
            return Page.invalid(view(id, errors(form, bad), Form.empty()));
        } catch (FourEyesNeeded needed) {
            return Page.invalid(view(id, form.wrong("roles", Texts.render(needed.reason(), frames.texts().locale())),
                    Form.empty()));
        }
    }

    @POST
    @Path("{id}/password")
    public Object password(@PathParam("id") UUID id, @FormParam("password") @DefaultValue("") String password) {
        try {
            accounts.password(caller.reader(), new ColleagueId(id), password);
            return done(id, "flash.password");
        } catch (BadInput bad) {
            return Page.invalid(view(id, errors(Form.empty(), bad)));
        }
    }

    @POST
    @Path("{id}/unlock")
    public Response unlock(@PathParam("id") UUID id) {
        accounts.unlock(caller.reader(), new ColleagueId(id));
        return done(id, "flash.unlocked");
    }

    private Response done(UUID id, String said) {
        flash.say(said);
        return Response.seeOther(URI.create("/admin/accounts/" + id)).build();
    }

    private AccountLine account(UUID id) {
        return accounts.see(caller.reader(), new ColleagueId(id));
    }

    private AccountView view(UUID id, Form password) {
        return view(id, granted(account(id)), password);
    }

    private AccountView view(UUID id, Form roles, Form password) {
        return new AccountView(line(account(id)), roles, choices(), password, activations.possible(),
                activations.sent(caller.reader(), new ColleagueId(id)));
    }

    private List<Option> choices() {
        var t = frames.texts();
        return Arrays.stream(Role.values()).filter(role -> role != Role.EMPLOYEE)
                .map(role -> new Option(role.name(), t.text("role." + role), t.text("role." + role + ".hint")))
                .toList();
    }

    private Form errors(Form form, BadInput bad) {
        for (var fault : bad.faults())
            form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return form;
    }

    private static Form granted(AccountLine account) {
        return Form.sent(java.util.Map.of("roles", account.roles().stream().map(Role::name).toList()));
    }

    private static Optional<LocalDate> day(String sent) {
        try {
            return sent.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(sent));
        } catch (DateTimeException _) {
            throw new BadInput("exceptionUntil", sent, Message.of("bad.date"));
        }
    }

    private static EnumSet<Role> parsed(List<String> chosen) {
        var roles = EnumSet.of(Role.EMPLOYEE);
        for (String role : chosen)
            try {
                roles.add(Role.valueOf(role));
            } catch (IllegalArgumentException _) {
                throw new BadInput("roles", role,
                        Message.of("bad.choice", Arrays.stream(Role.values()).map(Role::name).toList()));
            }
        return roles;
    }

    private static Line line(AccountLine account) {
        var roles = new ArrayList<>(account.roles().stream().sorted().map(Role::name).toList());
        return new Line(new Person(account.colleague().toString(), account.name(), account.orgUnit()), account.mail(),
                roles, account.lockedUntil(), account.active(), account.opened());
    }
}
