package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

import org.cadre.asks.AnswerGiven;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationEnded;
import org.cadre.live.Line;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private LiveFeed feed;
    private ColleagueId asker;
    private ColleagueId expert;

    @BeforeEach
    void company() {
        office = new Office(database);
        feed = office.bean(LiveFeed.class);
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "America/New_York", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    @Test
    void anAnswerIsToldToTheAskersInboxOnly() throws InterruptedException {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var answer = office.answer(expert, ask);
        try (var inbox = feed.open(asker, Set.of(new Topic.Inbox()));
                var others = feed.open(expert, Set.of(new Topic.Inbox()))) {
            office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
            assertThat(inbox.next(Duration.ZERO)).contains(new Topic.Inbox());
            assertThat(others.next(Duration.ZERO)).isEmpty();
        }
        assertThat(feed.size()).isZero();
    }

    @Test
    void allWhoHaveAnAskOpenAreToldOfTheEndOfAnInvitation() throws InterruptedException {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        var page = new Topic.OneAsk(ask);
        try (var one = feed.open(asker, Set.of(page)); var other = feed.open(expert, Set.of(page))) {
            office.deliver(TellOfInvitationEnd.class, new InvitationEnded(ask.value(), invitation.value()));
            assertThat(one.next(Duration.ZERO)).contains(page);
            assertThat(other.next(Duration.ZERO)).contains(page);
        }
    }

    @Test
    void anAskIsHeardOfOnlyWhileItMayBeSeen() {
        var secret = new Topic.OneAsk(office.ask(asker, "Secret", Classification.CONFIDENTIAL));
        assertThat(mayHear(expert, secret)).isTrue();
        office.sql("update colleague set clearance = 1 where id = ?1", expert.value());
        assertThat(mayHear(expert, secret)).isFalse();
        assertThat(mayHear(asker, secret)).isTrue();
        office.sql("update colleague set left_at = now() where id = ?1", asker.value());
        assertThat(mayHear(asker, secret)).isFalse();
        assertThat(mayHear(asker, new Topic.Inbox())).isFalse();
    }

    @Test
    void theOldestPageGivesWayWhereAColleagueHasTooManyOpen() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i <= LiveFeed.LINES_EACH; i++)
            lines.add(feed.open(asker, Set.of(new Topic.Inbox())));
        assertThat(feed.size()).isEqualTo(LiveFeed.LINES_EACH);
        assertThat(lines.getFirst().isOpen()).isFalse();
        assertThat(lines.subList(1, lines.size())).allMatch(Line::isOpen);
        try (var other = feed.open(expert, Set.of(new Topic.Inbox()))) {
            assertThat(other.isOpen()).isTrue();
        }
    }

    private boolean mayHear(ColleagueId who, Topic topic) {
        return database.call(() -> feed.mayHear(who, topic));
    }
}
