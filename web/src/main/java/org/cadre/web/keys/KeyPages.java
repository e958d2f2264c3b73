package org.cadre.web.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.keys.KeyDesk;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;

/** Sets a password by the link of a mail: looking changes nothing, sending works once. */
@Path("/key/{secret}")
@RequestScoped
public class KeyPages {
    private static final int GONE = 410;

    @Inject
    KeyDesk keys;
    @Inject
    Frames frames;

    @GET
    @PermitAll
    public Page see(@PathParam("secret") String secret) {
        return shown(secret, Form.empty());
    }

    @POST
    @PermitAll
    public Page use(@PathParam("secret") String secret, @FormParam("password") @DefaultValue("") String password) {
        String purpose = keys.look(secret).purpose().name();
        try {
            keys.use(secret, password);
            return Page.of(new KeyUsedView(purpose));
        } catch (BadInput bad) {
            var form = Form.empty();
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return new Page(shown(secret, form).view(), 400);
        } catch (NotAllowedNow _) {
            return shown(secret, Form.empty()); // which says why
        }
    }

    private Page shown(String secret, Form form) {
        var key = keys.look(secret);
        String over = key.over().map(why -> Texts.render(why, frames.texts().locale(), key.zone())).orElse("");
        return new Page(new KeyView(over.isEmpty() ? secret : "", key.purpose().name(), key.name(), key.mail(), over,
                form), over.isEmpty() ? 200 : GONE);
    }
}
