package org.cadre.web.disclosure;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.disclosure.Circle;
import org.cadre.disclosure.DisclosureDesk;
import org.cadre.disclosure.Field;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Who sees what of my page. */
@Path("/profile/visibility")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class VisibilityPages {
    @Inject
    DisclosureDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        var form = Form.empty();
        for (var chosen : desk.mine(caller.reader()).entrySet())
            form = form.with(chosen.getKey().name(), chosen.getValue().name());
        return Page.of(view(form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object choose(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        Map<Field, Circle> wanted = new EnumMap<>(Field.class);
        var faults = new ArrayList<BadInput.Fault>();
        for (Field field : Field.values())
            Arrays.stream(Circle.values()).filter(circle -> circle.name().equals(form.value(field.name()))).findFirst()
                    .ifPresentOrElse(circle -> wanted.put(field, circle),
                            () -> faults.add(new BadInput.Fault(field.name(), form.value(field.name()),
                                    Message.of("bad.choice", names()))));
        if (!faults.isEmpty())
            return Page.invalid(view(marked(form, faults)));
        desk.choose(caller.reader(), wanted);
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/profile/visibility")).build();
    }

    private Form marked(Form form, List<BadInput.Fault> faults) {
        Locale language = frames.texts().locale();
        var marked = form;
        for (var fault : faults)
            marked = marked.wrong(fault.field(), org.cadre.governance.Texts.render(fault.reason(), language));
        return marked;
    }

    private VisibilityView view(Form form) {
        var t = frames.texts();
        return new VisibilityView(form,
                Arrays.stream(Field.values())
                        .map(field -> new Option(field.name(), t.text("visibility.field." + field),
                                t.text("visibility.field." + field + ".hint")))
                        .toList(),
                Arrays.stream(Circle.values())
                        .map(circle -> Option.of(circle.name(), t.text("visibility.circle." + circle))).toList());
    }

    private static List<String> names() {
        return Arrays.stream(Circle.values()).map(Enum::name).toList();
    }
}
