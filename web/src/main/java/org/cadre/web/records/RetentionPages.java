package org.cadre.web.records;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.people.Role;
import org.cadre.retention.Due;
import org.cadre.retention.Period;
import org.cadre.retention.Purged;
import org.cadre.retention.RecordKind;
import org.cadre.retention.RetentionDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** How long what is kept. */
@Path("/records/retention")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class RetentionPages {
    private static final int DIGEST = 64;
    @Inject
    RetentionDesk desk;
    @Inject
    RetentionWishes wishes;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object set(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            String[] what = form.value("what").split(":", 2);
            wishes.set(caller.reader(), what[0], what.length == 1 ? "" : what[1], form.value("days"),
                    form.value("authors"), form.value("from"), form.value("reason"));
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, new BadInput(bad.faults().stream()
                    .map(fault -> fault.field().equals("kind") || fault.field().equals("level")
                            ? new BadInput.Fault("what", fault.value(), fault.reason())
                            : fault)
                    .toList()))));
        }
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/records/retention")).build();
    }

    private RetentionView view(Form form) {
        var reader = caller.reader();
        var t = frames.texts();
        List<Due> schedule = desk.schedule(reader);
        var person = People
                .from(people.named(schedule.stream().flatMap(due -> due.period().setBy().stream()).toList()));
        return new RetentionView(schedule.stream().map(due -> new RetentionView.Line(due.period().kind().name(),
                due.period().level().map(Classification::name).orElse(""), due.period().days(),
                due.period().authors().name(), due.now(), due.soon(), due.period().inForce(),
                due.period().setBy().map(person).map(who -> who.name()).orElse(""), due.period().reason())).toList(),
                desk.purged(reader).stream().map(RetentionPages::gone).toList(),
                reader.roles().contains(Role.GOVERNANCE), form,
                Arrays.stream(RecordKind.values()).flatMap(kind -> kind.levels().stream()
                        .map(level -> Option.of(kind + ":" + level.map(Classification::name).orElse(""),
                                Stream.concat(Stream.of(t.text("retention.kind." + kind)),
                                        level.stream().map(one -> t.text("classification." + one)))
                                        .collect(Collectors.joining(" · ")))))
                        .toList(),
                Arrays.stream(Period.Authors.values())
                        .map(one -> Option.of(one.name(), t.text("retention.authors." + one))).toList());
    }

    private static RetentionView.Gone gone(Purged one) {
        return new RetentionView.Gone(one.at(), one.kind().name(), one.level().map(Classification::name).orElse(""),
                one.removed(), one.digests().substring(0, Math.min(DIGEST, one.digests().length())));
    }
}
