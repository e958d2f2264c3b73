package org.cadre.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.cadre.demo.Conversation.Reply;
import org.cadre.governance.Classification;

/** Two years of questions and answers: people ask outside of what they know and answer within it. */
final class DemoAsks {
    static final int SIZE = 2000;
    private static final int GERMAN = 180;
    private static final int UNANSWERED = 24;
    private static final int DAYS = 730;
    private static final int FRESH_DAYS = 25;
    private static final int OF_THE_ASKER = 14;
    private final Dice dice;
    private final List<Person> staff;
    private final Writer writer;
    private final Instant now;
    private final Map<Problem, Integer> used = new HashMap<>();
    private final int accountAsker;
    private int ofTheAsker;

    private DemoAsks(Dice dice, List<Person> staff, Instant now) {
        this.dice = dice;
        this.staff = staff;
        this.now = now;
        writer = new Writer(dice);
        accountAsker = placeOf(DemoAccount.ASKER);
    }

    static List<Conversation> write(Dice dice, DemoSkills taxonomy, List<Person> staff, Instant now) {
        return new DemoAsks(dice, staff, now).write(taxonomy);
    }

    private List<Conversation> write(DemoSkills taxonomy) {
        var order = new ArrayList<Problem>();
        order.addAll(some(taxonomy.problems(Locale.GERMAN), GERMAN));
        order.addAll(some(taxonomy.problems(Locale.ENGLISH), SIZE - GERMAN));
        var mixed = dice.shuffled(order);
        var asks = new ArrayList<Conversation>();
        for (int i = 0; i < mixed.size(); i++)
            asks.add(ask(mixed.get(i), i));
        return asks;
    }

    /** Each of them equally often, as far as that goes. */
    private List<Problem> some(List<Problem> problems, int number) {
        var chosen = new ArrayList<Problem>();
        while (chosen.size() < number)
            chosen.addAll(dice.shuffled(problems).subList(0, Math.min(problems.size(), number - chosen.size())));
        return chosen;
    }

    private Conversation ask(Problem problem, int number) {
        boolean unanswered = number < UNANSWERED;
        var classification = classification();
        int asker = asker(problem, classification, number);
        var at = worktime(unanswered ? dice.share() * 6 : Math.pow(dice.share(), 1.25) * (DAYS - 1) + 1, asker);
        int before = used.merge(problem, 1, Integer::sum) - 1;
        String subject = problem.subjects().get((Math.abs(problem.title().hashCode() % 97) + before * 5)
                % problem.subjects().size());
        boolean fresh = at.isAfter(now.minus(FRESH_DAYS, ChronoUnit.DAYS));
        var replies = unanswered ? List.<Reply>of() : replies(problem, subject, asker, classification, at, fresh);
        boolean solved = replies.stream().anyMatch(Reply::accepted);
        return new Conversation(problem, asker, Writer.title(problem, subject), writer.question(problem, subject),
                tags(problem), classification, !solved && (fresh || replies.isEmpty()), at, replies);
    }

    private List<Reply> replies(Problem problem, String subject, int asker, Classification classification, Instant at,
            boolean fresh) {
        int wanted = dice.pick(List.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 4));
        boolean solved = dice.chance(fresh ? 0.35 : 0.74);
        var replies = new ArrayList<Reply>();
        var authors = new ArrayList<>(List.of(asker));
        var time = at;
        while (replies.size() < wanted) {
            var author = author(problem, authors, classification);
            time = time.plus(Duration.ofMinutes(12 + (long) (60 * dice.waiting(replies.isEmpty() ? 7 : 20))));
            if (author.isEmpty() || time.isAfter(now))
                break;
            authors.add(author.getAsInt());
            boolean first = replies.isEmpty();
            replies.add(new Reply(author.getAsInt(),
                    first ? writer.solution(problem, subject) : writer.remark(problem, subject), time, first && solved,
                    votes(author.getAsInt(), classification, first && solved ? 3.5 : 0.9)));
        }
        return replies;
    }

    /** Whoever knows it, the better and more eager the likelier. */
    private OptionalInt author(Problem problem, List<Integer> not, Classification classification) {
        var able = IntStream.range(0, staff.size())
                .filter(one -> staff.get(one).level(problem.skill()) > 1 && !not.contains(one)
                        && may(one, problem, classification))
                .boxed().toList();
        return able.isEmpty() ? OptionalInt.empty() : OptionalInt.of(dice.pick(able, one -> {
            int level = staff.get(one).level(problem.skill());
            return level * level * staff.get(one).eagerness();
        }));
    }

    private int asker(Problem problem, Classification classification, int number) {
        boolean soft = problem.skill().domain().unit().equals("Technology/Software")
                && problem.language().equals(Locale.ENGLISH) && classification.compareTo(Classification.INTERNAL) <= 0;
        if (soft && ofTheAsker < OF_THE_ASKER && (number < UNANSWERED || dice.chance(0.3))) {
            ofTheAsker++;
            return accountAsker;
        }
        var able = IntStream.range(1, staff.size())
                .filter(one -> may(one, problem, classification) && staff.get(one).level(problem.skill()) < 4).boxed()
                .toList();
        return dice.pick(able, one -> staff.get(one).domain().equals(problem.skill().domain()) ? 8 : 1);
    }

    private boolean may(int one, Problem problem, Classification classification) {
        var person = staff.get(one);
        return person.entry().clearance().covers(classification)
                && (!problem.language().equals(Locale.GERMAN) || person.language().equals("de"));
    }

    private List<Integer> votes(int author, Classification classification, double mean) {
        var votes = new ArrayList<Integer>();
        for (int left = (int) dice.waiting(mean); left > 0; left--) {
            int voter = dice.between(0, staff.size() - 1);
            int vote = dice.chance(0.93) ? voter : -voter - 1;
            if (voter != author && staff.get(voter).entry().clearance().covers(classification)
                    && !votes.contains(voter) && !votes.contains(-voter - 1))
                votes.add(vote);
        }
        return votes;
    }

    private List<String> tags(Problem problem) {
        var tags = new ArrayList<>(List.of(problem.skill().tag()));
        if (dice.chance(0.35))
            tags.add(problem.skill().domain().unit().replaceAll(".*/", "").toLowerCase(Locale.ROOT).replace(' ', '-'));
        return tags;
    }

    private Classification classification() {
        double share = dice.share();
        if (share < 0.05)
            return Classification.PUBLIC;
        if (share < 0.93)
            return Classification.INTERNAL;
        return share < 0.98 ? Classification.CONFIDENTIAL : Classification.RESTRICTED;
    }

    /** A time between seven and six on a working day of that person, about so many days ago. */
    private Instant worktime(double daysAgo, int person) {
        ZoneId zone = staff.get(person).entry().zone();
        var day = ZonedDateTime.ofInstant(now.minus((long) (daysAgo * 24 * 60), ChronoUnit.MINUTES), zone);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
            day = day.minusDays(1);
        var at = day.withHour(dice.between(7, 17)).withMinute(dice.between(0, 59)).truncatedTo(ChronoUnit.MINUTES)
                .toInstant();
        return at.isBefore(now.minus(1, ChronoUnit.HOURS)) ? at : at.minus(1, ChronoUnit.DAYS);
    }

    private int placeOf(DemoAccount account) {
        return IntStream.range(0, staff.size()).filter(one -> staff.get(one).entry().mail().equals(account.mail()))
                .findFirst().orElseThrow();
    }
}
