package org.cadre.web.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.web.Back;
import org.cadre.web.Frames;
import org.cadre.web.Visitors;
import org.cadre.web.guard.SecureCookies;
import org.cadre.web.language.Languages;

/** Changes language or theme and goes back to where the colleague was. */
@Path("/preferences")
public class PreferencesResource {
    private static final int ONE_YEAR = 31_536_000;

    @Inject
    Visitors visitors;
    @Inject
    SecureCookies secure;

    @POST
    @Path("language")
    @PermitAll
    public Response language(@FormParam("language") @DefaultValue("") String tag,
            @FormParam("back") @DefaultValue("/") String back) {
        var language = Languages.spoken(tag)
                .orElseThrow(() -> new BadInput("language", tag, Message.of("bad.language")));
        if (visitors.current().isPresent()) {
            visitors.speak(language);
        }
        return remember(Frames.LANGUAGE, language.toLanguageTag(), back);
    }

    @POST
    @Path("theme")
    @PermitAll
    public Response theme(@FormParam("theme") @DefaultValue("auto") String theme,
            @FormParam("back") @DefaultValue("/") String back) {
        return switch (theme) {
            case "auto", "light", "dark" -> remember(Frames.THEME, theme, back);
            default -> throw new BadInput("theme", theme, Message.of("bad.choice", "auto, light, dark"));
        };
    }

    private Response remember(String name, String value, String back) {
        NewCookie cookie = new NewCookie.Builder(name).value(value).path("/").maxAge(ONE_YEAR).httpOnly(true)
                .secure(secure.wanted()).sameSite(NewCookie.SameSite.LAX).build();
        return Response.seeOther(Back.inThisPortal(back)).cookie(cookie).build();
    }
}
