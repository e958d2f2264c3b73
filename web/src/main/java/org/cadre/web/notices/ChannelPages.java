package org.cadre.web.notices;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

import org.cadre.channels.Channel;
import org.cadre.channels.PreferenceDesk;
import org.cadre.channels.Rhythm;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.notices.NoticeKind;
import org.cadre.people.Role;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** How I want to be told. */
@Path("/me/notices")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ChannelPages {
    @Inject
    PreferenceDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(ChannelForms.of(desk.mine(caller.reader()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.change(caller.reader(), ChannelForms.preference(form));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form));
        }
        flash.say("notice.saved");
        return Response.seeOther(URI.create("/me/notices")).build();
    }

    private ChannelsView view(Form form) {
        return new ChannelsView(form, groups(form), named("channels.channel.", Arrays.stream(Channel.values())),
                named("channels.rhythm.", Arrays.stream(Rhythm.values())), hours(), days());
    }

    private List<ChannelsView.Group> groups(Form form) {
        return Arrays.stream(KindGroup.values()).map(group -> {
            var kinds = named("channels.kind.",
                    NoticeKind.optional().stream().filter(kind -> KindGroup.of(kind) == group));
            return new ChannelsView.Group(frames.texts().text("channels.group." + group), kinds,
                    group == KindGroup.INVITATIONS || kinds.stream()
                            .anyMatch(kind -> form.error("channel-" + kind.value()).isPresent()));
        }).toList();
    }

    private List<Option> named(String prefix, Stream<? extends Enum<?>> all) {
        return all.map(one -> Option.of(one.name(), frames.texts().text(prefix + one.name()))).toList();
    }

    private static List<Option> hours() {
        return IntStream.range(0, 24).mapToObj(hour -> Option.of(Integer.toString(hour), "%02d:00".formatted(hour)))
                .toList();
    }

    private List<Option> days() {
        return Arrays.stream(DayOfWeek.values()).map(day -> Option.of(Integer.toString(day.getValue()),
                day.getDisplayName(TextStyle.FULL_STANDALONE, frames.texts().locale()))).toList();
    }
}
