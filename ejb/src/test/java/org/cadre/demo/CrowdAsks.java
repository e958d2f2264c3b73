package org.cadre.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cadre.governance.Classification;

/**
 * Two years of a crowd's questions, written straight into the tables: asks, tags, answers and votes by COPY. The people
 * must be there already, by their directory. An index knows nothing of it until it is rebuilt.
 */
public final class CrowdAsks {
    private static final int DAYS = 730;
    private static final int TRIES = 8;
    private static final int WALLS = 20;
    private static final int MEMBERS = 40;

    private final Crowd crowd;
    private final Dice dice;
    private final Random ids;
    private final Writer writer;
    private final Instant now;
    private final Map<DemoSkill, List<Integer>> experts;
    private final List<UUID> people;
    private final List<UUID> walls = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final Rows asks = new Rows("ask", "id", "kind", "asker_id", "title", "body", "language", "classification",
            "wall_id", "urgency", "state", "filed_at", "changed_at", "version");
    private final Rows tags = new Rows("ask_tag", "ask_id", "tag");
    private final Rows answers = new Rows("answer", "id", "ask_id", "author_id", "body", "language", "given_at",
            "score", "version");
    private final Rows votes = new Rows("vote", "answer_id", "voter_id", "value");
    private final Rows accepted = new Rows("accepted", "ask", "answer");

    private CrowdAsks(Crowd crowd, Instant now, List<UUID> people) {
        this.crowd = crowd;
        this.now = now;
        this.people = people;
        dice = new Dice(crowd.seed() + 3);
        ids = new Random(crowd.seed() + 4);
        writer = new Writer(dice);
        experts = crowd.experts();
    }

    /** Adds so many asks with all that hangs on them, in one transaction. */
    public static void fill(Connection connection, Crowd crowd, int number, Instant now)
            throws SQLException, IOException {
        var asks = new CrowdAsks(crowd, now, people(connection, crowd));
        asks.writeWalls();
        for (int i = 0; i < number; i++)
            asks.write(asks.dice.pick(crowd.taxonomy().problems()));
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        asks.copy(connection);
        connection.commit();
        connection.setAutoCommit(before);
    }

    private static List<UUID> people(Connection connection, Crowd crowd) throws SQLException {
        var byNumber = new HashMap<String, UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select number, id from colleague")) {
            while (rows.next())
                byNumber.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
        return crowd.staff().stream().map(person -> Optional.ofNullable(byNumber.get(person.entry().number()))
                .orElseThrow(() -> new IllegalStateException(person.entry().number() + " is not in the directory")))
                .toList();
    }

    private final Rows wallRows = new Rows("wall", "id", "name");
    private final Rows memberRows = new Rows("wall_member", "wall_id", "colleague_id");

    private void writeWalls() {
        for (int i = 0; i < WALLS; i++) {
            var wall = id();
            var inside = new HashSet<Integer>();
            while (inside.size() < MEMBERS)
                inside.add(dice.between(0, people.size() - 1));
            walls.add(wall);
            members.add(List.copyOf(inside));
            wallRows.add(wall, "Deal " + (i + 1));
            inside.forEach(one -> memberRows.add(wall, people.get(one)));
        }
    }

    private void write(Problem problem) {
        var id = id();
        boolean walled = dice.chance(0.01);
        int wall = dice.between(0, WALLS - 1);
        var level = classification();
        int asker = asker(walled ? members.get(wall) : List.of(), level);
        String subject = dice.pick(problem.subjects());
        var at = now.minus(Duration.ofMinutes((long) (Math.pow(dice.share(), 1.25) * DAYS * 24 * 60) + 120));
        var time = at;
        boolean solved = false;
        Set<Integer> authors = new HashSet<>(Set.of(asker));
        int wanted = dice.chance(0.05) ? 0 : dice.pick(List.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 4));
        List<Integer> able = walled ? members.get(wall) : experts.getOrDefault(problem.skill(), List.of());
        for (int i = 0; i < wanted; i++) {
            var author = author(problem.skill(), able, level, authors);
            time = time.plus(Duration.ofMinutes(12 + (long) (60 * dice.waiting(10))));
            if (author.isEmpty() || time.isAfter(now))
                break;
            authors.add(author.get());
            var answer = id();
            boolean best = i == 0 && dice.chance(0.74);
            solved |= best;
            answers.add(answer, id, people.get(author.get()),
                    i == 0 ? writer.solution(problem, subject) : writer.remark(problem, subject),
                    problem.language().toLanguageTag(), time, vote(answer, author.get(), best ? 3.5 : 0.9), 1);
            if (best)
                accepted.add(id, answer);
        }
        String state = solved ? "SOLVED" : dice.chance(0.6) ? "OPEN" : "CLOSED";
        asks.add(id, "QUESTION", people.get(asker), Writer.title(problem, subject), writer.question(problem, subject),
                problem.language().toLanguageTag(), level.ordinal(), walled ? walls.get(wall) : null, "NORMAL", state,
                at, time.isAfter(now) ? now : time, 1);
        tags.add(id, problem.skill().tag());
        if (dice.chance(0.35))
            tags.add(id, problem.skill().domain().label().toLowerCase(Locale.ROOT).replace(' ', '-') + "-team");
    }

    /** Whoever knows it, the better and more eager the likelier. */
    private Optional<Integer> author(DemoSkill skill, List<Integer> able, Classification level, Set<Integer> not) {
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < TRIES && !able.isEmpty(); i++) {
            int one = dice.pick(able);
            boolean may = !not.contains(one) && crowd.staff().get(one).entry().clearance().covers(level);
            if (may && (best.isEmpty() || eagerness(one, skill) > eagerness(best.get(), skill)))
                best = Optional.of(one);
        }
        return best;
    }

    private double eagerness(int one, DemoSkill skill) {
        var person = crowd.staff().get(one);
        return person.level(skill) * person.level(skill) * person.eagerness();
    }

    private int asker(List<Integer> inside, Classification level) {
        int one = inside.isEmpty() ? dice.between(0, people.size() - 1) : dice.pick(inside);
        for (int i = 0; i < TRIES && !crowd.staff().get(one).entry().clearance().covers(level); i++)
            one = inside.isEmpty() ? dice.between(0, people.size() - 1) : dice.pick(inside);
        return one;
    }

    private int vote(UUID answer, int author, double mean) {
        var voters = new HashSet<Integer>(Set.of(author));
        int score = 0;
        for (int left = (int) dice.waiting(mean); left > 0; left--) {
            int voter = dice.between(0, people.size() - 1);
            int vote = dice.chance(0.93) ? 1 : -1;
            if (voters.add(voter)) {
                votes.add(answer, people.get(voter), vote);
                score += vote;
            }
        }
        return score;
    }

    private Classification classification() {
        double share = dice.share();
        if (share < 0.05)
            return Classification.PUBLIC;
        if (share < 0.93)
            return Classification.INTERNAL;
        return share < 0.98 ? Classification.CONFIDENTIAL : Classification.RESTRICTED;
    }

    /** Random as those of the product are (version 4), but of the seed. */
    private UUID id() {
        return new UUID(ids.nextLong() & ~0xF000L | 0x4000L, ids.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private void copy(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table accepted (ask uuid, answer uuid) on commit drop");
            for (Rows rows : List.of(wallRows, memberRows, asks, tags, answers, votes, accepted))
                rows.copy(connection);
            statement.execute("""
                    update ask set accepted_answer_id = answer from accepted where accepted.ask = ask.id""");
            statement.execute("analyze");
        }
    }
}
