package org.cadre.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.work.Brief;

/**
 * What somebody delivers.
 *
 * @param text Markdown with links and files in it, 1 to 50,000 characters
 * @param minutes that it took, 0 to {@link #MOST_MINUTES}; empty where its maker does not say
 * @param stack what it is made with, in lower case; at most 10
 * @param done which points of the checklist its maker has met, from 0
 * @param termsAccepted whether its maker accepts the terms on intellectual property
 * @param key by which the same delivery is known when it is sent twice, at most 100 characters; empty where it is not to be
 */
public record NewDelivery(String text, Optional<Integer> minutes, List<String> stack, Set<Integer> done,
        boolean termsAccepted, String key) {
    public static final int MOST_MINUTES = 10_000;
    static final int LONGEST_KEY = 100;

    /** @throws BadInput naming every field that cannot be taken */
    public NewDelivery {
        text = text.strip();
        key = key.strip();
        stack = stack.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
                .distinct().toList();
        done = Set.copyOf(done);
        var faults = new ArrayList<Fault>();
        if (text.isEmpty())
            faults.add(new Fault("text", "", Message.of("bad.missing")));
        if (text.length() > NewAsk.LONGEST_TEXT)
            faults.add(new Fault("text", text, Message.of("bad.too-long", NewAsk.LONGEST_TEXT)));
        if (text.indexOf('\0') >= 0)
            faults.add(new Fault("text", "\\0", Message.of("bad.control-character")));
        minutes.filter(spent -> spent < 0 || spent > MOST_MINUTES).ifPresent(spent -> faults
                .add(new Fault("minutes", spent.toString(), Message.of("bad.range", 0, MOST_MINUTES))));
        if (stack.size() > Brief.MOST_STACK)
            faults.add(new Fault("stack", stack.toString(), Message.of("bad.too-many", Brief.MOST_STACK)));
        if (key.length() > LONGEST_KEY)
            faults.add(new Fault("key", key, Message.of("bad.too-long", LONGEST_KEY)));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
