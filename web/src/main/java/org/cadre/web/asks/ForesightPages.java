package org.cadre.web.asks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.foresight.ForesightDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.input.Multipart;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who would be asked, before a question is sent: whenever somebody who types it pauses, and on request; without script on the form's
 * page, which comes back filled.
 */
@Path("/foresight")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ForesightPages {
    /** What asks for it by itself while somebody types. */
    private static final String TYPING = "ahead";
    /** Of fewer words there is nothing to match yet. */
    private static final int WORDS = 3;

    @Inject
    ForesightDesk desk;
    @Inject
    AskViews views;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object look(MultivaluedMap<String, String> sent, @HeaderParam("HX-Request") @Nullable String part,
            @HeaderParam("HX-Trigger") @Nullable String by) {
        var form = Form.sent(sent);
        if (TYPING.equals(by))
            return typed(form);
        return part == null ? whole(form) : Page.of(seen(form));
    }

    /** Of what is not ready to be sent nothing is said, since it is being written. */
    private Object typed(Form form) {
        try {
            return words(form) < WORDS ? nothing() : Page.of(looked(form));
        } catch (BadInput _) {
            return nothing();
        }
    }

    private static Response nothing() {
        return Response.ok("", MediaType.TEXT_HTML_TYPE).build();
    }

    static long words(Form form) {
        return Stream.of("title", "text").flatMap(field -> Arrays.stream(form.value(field).split("\\s+")))
                .filter(word -> !word.isEmpty()).count();
    }

    /** Files of the form are not kept, since nothing is sent yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page look(List<EntityPart> parts) {
        return whole(Form.sent(Multipart.fields(parts)));
    }

    private Page whole(Form form) {
        var asker = caller.reader();
        try {
            return Page.of(new NewAskView(views.form(asker, form), Optional.of(looked(form)), false));
        } catch (BadInput bad) {
            return Page.invalid(new NewAskView(views.form(asker, faults.mark(form, bad))));
        }
    }

    private AheadView seen(Form form) {
        try {
            return looked(form);
        } catch (BadInput bad) {
            return new AheadView(bad.faults().stream()
                    .map(fault -> Texts.render(fault.reason(), frames.texts().locale())).toList(), Optional.empty());
        }
    }

    private AheadView looked(Form form) {
        var asker = caller.reader();
        return AheadView.of(desk.look(asker, AskWords.of(form, asker), AskWords.anonymous(form)),
                frames.texts().locale());
    }
}
