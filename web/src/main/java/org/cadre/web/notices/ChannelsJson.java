package org.cadre.web.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.cadre.channels.Choice;
import org.cadre.channels.Preference;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.notices.NoticeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a colleague wants to be told.
 *
 * @param quietFrom such as `20:00`; with `quietUntil`, or neither
 * @param rhythm DAILY or WEEKLY
 * @param hour of the digest, 0 to 23, in the colleague's zone
 * @param day of a weekly digest, 1 (Monday) to 7
 * @param kinds by kind of notice; one that is missing comes as usual
 */
@Schema(name = "NoticeChannels")
public record ChannelsJson(@Nullable String quietFrom, @Nullable String quietUntil, String rhythm, int hour, int day,
        Map<String, One> kinds) {
    /** @param channel AT_ONCE, DIGEST, PORTAL or OFF; `always` in quiet hours too */
    @Schema(name = "Channel")
    public record One(String channel, boolean always) {}

    static ChannelsJson of(Preference mine) {
        Map<String, One> kinds = new TreeMap<>();
        for (var kind : NoticeKind.optional())
            kinds.put(kind.name(), new One(mine.choice(kind).channel().name(), mine.choice(kind).always()));
        return new ChannelsJson(mine.quiet().map(quiet -> quiet.from().toString()).orElse(null),
                mine.quiet().map(quiet -> quiet.until().toString()).orElse(null), mine.digest().rhythm().name(),
                mine.digest().hour(), mine.digest().day().getValue(), kinds);
    }

    /** @throws BadInput */
    Preference preference() {
        var faults = new ArrayList<Fault>();
        Map<String, Choice> choices = new HashMap<>();
        (kinds == null ? Map.<String, One>of() : kinds).forEach((kind, one) -> {
            if (NoticeKind.optional().stream().noneMatch(known -> known.name().equals(kind)))
                faults.add(new Fault("kinds." + kind, kind,
                        Message.of("bad.choice", NoticeKind.optional().stream().map(Enum::name).toList())));
            choices.put(kind, new Choice(
                    ChannelForms.channel(faults, "kinds." + kind + ".channel", String.valueOf(one.channel())),
                    one.always()));
        });
        var quiet = ChannelForms.quiet(faults, quietFrom == null ? "" : quietFrom,
                quietUntil == null ? "" : quietUntil);
        var digest = ChannelForms.digest(faults, String.valueOf(rhythm), Integer.toString(hour), Integer.toString(day));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new Preference(quiet, digest, choices);
    }
}
