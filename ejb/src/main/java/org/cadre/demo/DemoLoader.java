package org.cadre.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Archive;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.PastAnswer;
import org.cadre.asks.PastAsk;
import org.cadre.asks.PastVote;
import org.cadre.audit.Acts;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.SkillId;
import org.cadre.reviews.ReviewDesk;
import org.cadre.skills.Claims;
import org.cadre.skills.Skills;
import org.cadre.skills.TaxonomyLoader;

/** Stores the made-up company: all of it in one transaction, so that a kill leaves nothing. */
@ApplicationScoped
@Transactional
class DemoLoader {
    /** What is still open is routed once the index knows who answered the rest. */
    private static final Duration INDEX_FOLLOWS = Duration.ofSeconds(30);
    private static final Duration UNTIL_ACCEPTED = Duration.ofMinutes(40);
    private static final int CHUNK = 200;
    /** How many take turns with the expert in the pool. */
    private static final int POOLED = 3;

    @Inject
    private Colleagues colleagues;
    @Inject
    private TaxonomyLoader taxonomies;
    @Inject
    private Skills skills;
    @Inject
    private Claims claims;
    @Inject
    private Archive archive;
    @Inject
    private Acts acts;
    @Inject
    private ReviewDesk reviews;
    @Inject
    private AccountDesk accounts;
    @Inject
    private DemoPool pool;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected DemoLoader() {}

    /** @return false where there are people already; then nothing is changed */
    boolean load(DemoCompany company, String password) {
        if (!colleagues.empty())
            return false;
        var ids = addPeople(company.staff());
        for (DemoAccount account : DemoAccount.values())
            accounts.open(colleagues.byMail(account.mail()).orElseThrow().id(), password, account.roles());
        addSkills(company, ids);
        pool.make(mates(company.staff(), ids));
        var past = new ArrayList<Acts.Past>();
        for (int from = 0; from < company.asks().size(); from += CHUNK)
            addAsks(company.asks().subList(from, Math.min(from + CHUNK, company.asks().size())), ids, past);
        past.sort(Comparator.comparing(Acts.Past::at));
        acts.keepMadeUp(past);
        return true;
    }

    private List<ColleagueId> addPeople(List<Person> staff) {
        var ids = new ArrayList<ColleagueId>();
        for (Person person : staff) {
            var colleague = Colleague.from(person.entry());
            if (person.manager() >= 0)
                colleague.reportsTo(ids.get(person.manager()));
            colleagues.add(colleague);
            ids.add(colleague.id());
        }
        return ids;
    }

    /** Some of those who report to whom the expert reports to. */
    private static List<ColleagueId> mates(List<Person> staff, List<ColleagueId> ids) {
        var expert = staff.stream().filter(one -> one.entry().mail().equals(DemoAccount.EXPERT.mail())).findFirst()
                .orElseThrow();
        return IntStream.range(0, ids.size())
                .filter(i -> staff.get(i) != expert && staff.get(i).manager() == expert.manager()).mapToObj(ids::get)
                .limit(POOLED).toList();
    }

    private void addSkills(DemoCompany company, List<ColleagueId> ids) {
        taxonomies.load(company.taxonomy().csv().getBytes(StandardCharsets.UTF_8));
        Map<String, Set<SkillId>> meant = skills
                .meant(company.taxonomy().skills().stream().map(DemoSkill::code).toList());
        var told = new ArrayList<Claims.Told>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(i % 400);
            company.staff().get(i).skills().forEach((skill, level) -> told.add(new Claims.Told(id,
                    meant.getOrDefault(skill.code(), Set.of()).iterator().next(), level, since)));
        }
        claims.claim(told);
    }

    private void addAsks(List<Conversation> conversations, List<ColleagueId> ids, List<Acts.Past> past) {
        var asks = new ArrayList<PastAsk>();
        var answers = new ArrayList<PastAnswer>();
        var votes = new ArrayList<PastVote>();
        for (Conversation one : conversations) {
            var ask = AskId.random();
            var asker = ids.get(one.asker()).value();
            past.add(new Acts.Past(one.at(), "ASK_FILED", ask.value(), asker));
            asks.add(new PastAsk(ask, ids.get(one.asker()), one.title(), one.body(), one.tags(),
                    one.problem().language(), one.classification(), one.open(), one.at()));
            if (one.open() && one.replies().isEmpty())
                outbox.appendFor(ask.value(), new AskFiled(ask.value()), clock.instant().plus(INDEX_FOLLOWS));
            for (var reply : one.replies()) {
                var answer = AnswerId.random();
                answers.add(new PastAnswer(answer, ask, ids.get(reply.author()), reply.body(),
                        one.problem().language(), reply.at(), 0, reply.accepted()));
                past.add(new Acts.Past(reply.at(), "ASK_ANSWERED", ask.value(), ids.get(reply.author()).value()));
                if (reply.accepted())
                    past.add(new Acts.Past(accepted(reply.at()), "ASK_SOLVED", ask.value(), asker));
                reply.votes().forEach(vote -> votes.add(vote >= 0
                        ? new PastVote(answer, ids.get(vote), 1)
                        : new PastVote(answer, ids.get(-vote - 1), -1)));
            }
        }
        archive.add(asks, answers, votes);
        reviews.beginPast(answers.stream().filter(PastAnswer::accepted).map(PastAnswer::id).toList());
    }

    private Instant accepted(Instant answered) {
        var then = answered.plus(UNTIL_ACCEPTED);
        var now = clock.instant();
        return then.isBefore(now) ? then : now;
    }
}
