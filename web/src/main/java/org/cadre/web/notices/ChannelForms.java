package org.cadre.web.notices;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.cadre.channels.Channel;
import org.cadre.channels.Choice;
import org.cadre.channels.Digest;
import org.cadre.channels.Preference;
import org.cadre.channels.Quiet;
import org.cadre.channels.Rhythm;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.notices.NoticeKind;
import org.cadre.web.Form;

/** A colleague's wishes, to and from the form. */
final class ChannelForms {
    private ChannelForms() {}

    static Form of(Preference mine) {
        Map<String, List<String>> values = new TreeMap<>();
        var always = new ArrayList<String>();
        for (var kind : NoticeKind.optional()) {
            values.put("channel-" + kind, List.of(mine.choice(kind).channel().name()));
            if (mine.choice(kind).always())
                always.add(kind.name());
        }
        values.put("always", always);
        mine.quiet().ifPresent(quiet -> {
            values.put("quietFrom", List.of(quiet.from().toString()));
            values.put("quietUntil", List.of(quiet.until().toString()));
        });
        values.put("rhythm", List.of(mine.digest().rhythm().name()));
        values.put("hour", List.of(Integer.toString(mine.digest().hour())));
        values.put("day", List.of(Integer.toString(mine.digest().day().getValue())));
        return Form.sent(values);
    }

    /** @throws BadInput */
    static Preference preference(Form form) {
        var faults = new ArrayList<Fault>();
        Map<String, Choice> choices = new HashMap<>();
        for (var kind : NoticeKind.optional())
            choices.put(kind.name(), new Choice(channel(faults, "channel-" + kind, form.value("channel-" + kind)),
                    form.has("always", kind.name())));
        var quiet = quiet(faults, form.value("quietFrom"), form.value("quietUntil"));
        var digest = digest(faults, form.value("rhythm"), form.value("hour"), form.value("day"));
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new Preference(quiet, digest, choices);
    }

    static Channel channel(List<Fault> faults, String field, String value) {
        return named(faults, field, value, Channel.values());
    }

    static Digest digest(List<Fault> faults, String rhythm, String hour, String day) {
        var often = named(faults, "rhythm", rhythm, Rhythm.values());
        return new Digest(often, number(faults, "hour", hour, 0, 23), DayOfWeek.of(number(faults, "day", day, 1, 7)));
    }

    static Optional<Quiet> quiet(List<Fault> faults, String from, String until) {
        if (from.isBlank() && until.isBlank())
            return Optional.empty();
        return Optional.of(new Quiet(time(faults, "quietFrom", from), time(faults, "quietUntil", until)));
    }

    private static LocalTime time(List<Fault> faults, String field, String value) {
        try {
            return LocalTime.parse(value.strip());
        } catch (DateTimeException _) {
            if (value.isBlank())
                faults.add(new Fault(field, value, Message.of("bad.missing")));
            else
                faults.add(new Fault(field, value, Message.of("bad.time")));
            return LocalTime.MIDNIGHT;
        }
    }

    private static int number(List<Fault> faults, String field, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most)
                return number;
        } catch (NumberFormatException _) {
            // told below, as a number out of range is
        }
        faults.add(new Fault(field, value, Message.of("bad.range", least, most)));
        return least;
    }

    private static <E extends Enum<E>> E named(List<Fault> faults, String field, String value, E[] all) {
        return Arrays.stream(all).filter(one -> one.name().equals(value)).findFirst().orElseGet(() -> {
            faults.add(new Fault(field, value, Message.of("bad.choice", Arrays.stream(all).map(Enum::name).toList())));
            return all[0];
        });
    }
}
