package org.cadre.web.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.TokenWish;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.scopes.Scope;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** A colleague's own tokens. */
@Path("/tokens")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class TokenPages {
    private static final Form BLANK = Form.empty().with("days", "90").with("scopes", "asks:read");

    @Inject
    AccountDesk accounts;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(view(Optional.empty(), BLANK));
    }

    @POST
    public Page make(@FormParam("name") @DefaultValue("") String name, @FormParam("scopes") List<String> scopes,
            @FormParam("days") @DefaultValue("90") int days) {
        try {
            if (name.isBlank())
                throw new BadInput("label", name, Message.of("bad.missing"));
            var wish = new TokenWish(name.strip(), Scope.parse("scopes", scopes), Duration.ofDays(days));
            var token = accounts.issueToken(caller.reader(), wish);
            return Page.of(view(Optional.of(token.secret()), BLANK));
        } catch (BadInput bad) {
            var form = Form.sent(Map.of("name", List.of(name), "days", List.of(Integer.toString(days)), "scopes",
                    scopes));
            for (var fault : bad.faults())
                form = form.wrong(fault.field().equals("label") ? "name" : fault.field(),
                        Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(Optional.empty(), form));
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") UUID id) {
        accounts.revoke(caller.reader(), id);
        flash.say("notice.token.revoked");
        return Response.seeOther(URI.create("/tokens")).build();
    }

    private TokensView view(Optional<String> fresh, Form form) {
        var now = frames.texts().now();
        List<TokensView.Line> living = accounts.tokens(caller.reader()).stream()
                .filter(token -> token.revokedAt().isEmpty() && token.expiresAt().isAfter(now))
                .map(token -> new TokensView.Line(token.id().toString(), token.label(), Scope.words(token.scopes()),
                        token.createdAt(), token.expiresAt(), token.usedAt()))
                .toList();
        var lifetimes = Stream.of(7, 30, 90, 365)
                .map(days -> Option.of(days.toString(), frames.texts().text("time.days", days))).toList();
        return new TokensView(living, fresh, form, lifetimes, ScopeChoices.of(Scope.all(), frames.texts()));
    }
}
