package org.cadre.follows;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.follows.Followable.OneAsk;
import org.cadre.follows.Followable.Person;
import org.cadre.follows.Followable.Tag;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueNotFound;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.skills.Skills;

/** What a colleague wants to hear of. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class FollowDesk {
    /** Most tags and most people that one can follow. */
    public static final int MOST = 500;
    private static final int LONGEST_TAG = 60;
    private static final int SHOWN = 100;

    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Skills skills;
    @Inject
    private Follows follows;
    @Inject
    private Clock clock;

    protected FollowDesk() {}

    /**
     * @throws org.cadre.asks.AskNotFound where there is no such ask for this reader
     * @throws ColleagueNotFound where there is no such person any more
     * @throws NotAllowedNow for oneself, and beyond {@link #MOST}
     */
    public void follow(Reader reader, Followable what) {
        var checked = checked(reader, what);
        if (!(what instanceof OneAsk) && follows.count(reader.id(), what.kind()) >= MOST)
            throw new NotAllowedNow(Message.of("follow.too-many", MOST));
        follows.decide(reader.id(), checked, true, clock.instant());
    }

    /** For good: whatever one writes there later, one is not told of it. */
    public void unfollow(Reader reader, Followable what) {
        follows.decide(reader.id(), checked(reader, what), false, clock.instant());
    }

    public boolean follows(Reader reader, Followable what) {
        return switch (what) {
            case OneAsk(var id) -> follows.ofAsk(asks.seenBy(reader, id).id()).contains(reader.id());
            case Tag(var tag) -> follows.decided(reader.id(), new Tag(meant(tag))).orElse(false);
            case Person _ -> follows.decided(reader.id(), what).orElse(false);
        };
    }

    public Followed followed(Reader reader) {
        List<Ask> seen = follows.asks(reader.id(), SHOWN).stream().filter(id -> asks.sees(reader, id))
                .flatMap(id -> asks.find(id).stream()).toList();
        return new Followed(seen, follows.tags(reader.id()), follows.people(reader.id()));
    }

    private Followable checked(Reader reader, Followable what) {
        return switch (what) {
            case OneAsk(var id) -> new OneAsk(asks.seenBy(reader, id).id());
            case Tag(var tag) -> new Tag(checked(meant(tag)));
            case Person(var id) -> {
                if (id.equals(reader.id()))
                    throw new NotAllowedNow(Message.of("follow.not-oneself"));
                yield new Person(colleagues.find(id).map(Colleague::id)
                        .orElseThrow(() -> new ColleagueNotFound(id.toString())));
            }
        };
    }

    /** A skill's other name means its preferred one, as tags in texts do. */
    private String meant(String tag) {
        String plain = tag.strip().toLowerCase(Locale.ROOT);
        var meant = plain.isEmpty() ? List.<SkillId>of() : List.copyOf(skills.meant(plain));
        return meant.size() == 1 ? skills.get(meant.getFirst()).label().toLowerCase(Locale.ROOT) : plain;
    }

    private static String checked(String tag) {
        if (tag.isEmpty())
            throw new BadInput("tag", tag, Message.of("bad.missing"));
        if (tag.length() > LONGEST_TAG)
            throw new BadInput("tag", tag, Message.of("bad.too-long", LONGEST_TAG));
        if (tag.indexOf('\0') >= 0)
            throw new BadInput("tag", "\\0", Message.of("bad.control-character"));
        return tag;
    }
}
