package org.cadre.web.notices;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /me/notices}: how I want to be told.
 *
 * @param form {@code channel-KIND} (a {@link org.cadre.channels.Channel}), {@code always} (KINDs), {@code quietFrom} and
 *     {@code quietUntil} (times, both or neither), {@code rhythm}, {@code hour}, {@code day} (1 to 7)
 * @param kinds the kinds of notice with their names
 */
public record ChannelsView(Form form, List<Option> kinds, List<Option> channels, List<Option> rhythms,
        List<Option> hours, List<Option> days) implements View {
    @Override
    public String template() {
        return "notices/channels";
    }
}
