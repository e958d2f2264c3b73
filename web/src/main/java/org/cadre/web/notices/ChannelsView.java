package org.cadre.web.notices;

import java.util.List;

import org.cadre.channels.Channel;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /me/notices}: how I want to be told.
 *
 * @param form {@code channel-KIND} (a {@link org.cadre.channels.Channel}), {@code always} (KINDs), {@code quietFrom} and
 *     {@code quietUntil} (times, both or neither), {@code rhythm}, {@code hour}, {@code day} (1 to 7)
 * @param groups the kinds of notice by what they are about
 */
public record ChannelsView(Form form, List<Group> groups, List<Option> channels, List<Option> rhythms,
        List<Option> hours, List<Option> days) implements View {
    /**
     * Kinds that belong together.
     *
     * @param kinds with their names
     * @param open whether something in it is wrong, or it is the first
     */
    public record Group(String name, List<Option> kinds, boolean open) {}

    /** How many kinds of a group come by mail. */
    public long mailed(Group group) {
        return group.kinds().stream().map(kind -> form.value("channel-" + kind.value()))
                .filter(channel -> channel.equals(Channel.AT_ONCE.name()) || channel.equals(Channel.DIGEST.name()))
                .count();
    }

    @Override
    public String template() {
        return "notices/channels";
    }
}
