package org.cadre.web.session;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.OpenedSession;
import org.cadre.accounts.SignInRefused;
import org.cadre.web.Back;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.guard.SecureCookies;
import org.cadre.web.security.ClientAddress;
import org.cadre.web.security.SessionCookie;

/** Signing in and out on the portal. */
@Path("/")
@RequestScoped
public class SessionResource {
    @Inject
    AccountDesk accounts;
    @Inject
    ClientAddress client;
    @Inject
    SecureCookies secure;
    @Inject
    Frames frames;
    @Inject
    HttpServletRequest request;

    @GET
    @Path("sign-in")
    @PermitAll
    public Page form(@QueryParam("to") @DefaultValue("/") String to) {
        return Page.of(new SignInView(Form.empty(), Back.inThisPortal(to).toString()));
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Object signIn(@FormParam("mail") @DefaultValue("") String mail,
            @FormParam("password") @DefaultValue("") String password, @FormParam("to") @DefaultValue("/") String to) {
        try {
            OpenedSession session = accounts.signIn(mail, password, client.network());
            SessionCookie.of(request).ifPresent(accounts::signOut); // or the one before would stay open
            return Response.seeOther(Back.inThisPortal(to))
                    .cookie(SessionCookie.carrying(session.secret(), secure.wanted())).build();
        } catch (SignInRefused refused) {
            var form = Form.empty().with("mail", mail).wrong("", frames.texts().text("signin.failed"));
            return Page.invalid(new SignInView(form, Back.inThisPortal(to).toString()));
        }
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        SessionCookie.of(request).ifPresent(accounts::signOut);
        return Response.seeOther(URI.create("/signed-out")).cookie(SessionCookie.gone(secure.wanted()))
                .header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public Page signedOut() {
        return Page.of(new SignedOutView());
    }
}
