package org.cadre.web.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.keys.KeyDesk;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.security.ClientAddress;

/** For who has forgotten the password. */
@Path("/forgotten")
@RequestScoped
public class ForgottenPages {
    @Inject
    KeyDesk keys;
    @Inject
    ClientAddress client;
    @Inject
    Frames frames;

    @GET
    @PermitAll
    public Page form() {
        return Page.of(new ForgottenView(Form.empty(), keys.possible()));
    }

    @POST
    @PermitAll
    public Page want(@FormParam("mail") @DefaultValue("") String mail) {
        try {
            keys.forgotten(mail, client.network());
            return Page.of(new OnItsWayView());
        } catch (BadInput bad) {
            var form = Form.empty().with("mail", mail);
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(new ForgottenView(form, true));
        } catch (NotAllowedNow _) {
            return Page.of(new ForgottenView(Form.empty(), false));
        }
    }
}
