package org.cadre.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.cadre.demo.DemoSkill.Domain;
import org.cadre.governance.Classification;
import org.cadre.people.DirectoryEntry;

/**
 * The made-up company grown to any size, for load tests: its own five hundred first, as {@code DemoAtStart} loads them,
 * and below them as many more as wanted, eight to a manager. The same for the same seed.
 *
 * @param staff by rising employee number, managers before their people
 */
public record Crowd(long seed, DemoSkills taxonomy, List<Person> staff) {
    private static final long DEMO_SEED = 1; // DemoAtStart's, whose people must not leave by our directory
    private static final int SPAN = 8;

    /** @param size at least {@link DemoStaff#SIZE} */
    public static Crowd of(long seed, int size) {
        var taxonomy = DemoSkills.read();
        var staff = new ArrayList<>(DemoStaff.hire(new Dice(DEMO_SEED), taxonomy));
        if (size < staff.size())
            throw new IllegalArgumentException("a crowd has at least " + staff.size() + " people, not " + size);
        var dice = new Dice(seed);
        var places = Place.read();
        while (staff.size() < size)
            staff.add(hire(dice, taxonomy, dice.pick(places), staff.size()));
        return new Crowd(seed, taxonomy, List.copyOf(staff));
    }

    private static Person hire(Dice dice, DemoSkills taxonomy, Place place, int number) {
        var domain = dice.pick(taxonomy.domains());
        String name = dice.pick(place.first()) + " " + dice.pick(place.last());
        var entry = new DirectoryEntry(Integer.toString(1001 + number), name,
                Place.mail(name).replace("@", "." + number + "@"), domain.unit() + "/" + place.site(), place.site(),
                place.country(), place.zone(), dice.chance(0.5) ? Locale.ENGLISH : place.language(), clearance(dice),
                dice.chance(0.12) ? "CONTRACTOR" : "EMPLOYEE");
        return new Person(entry, number / SPAN, domain, skills(dice, taxonomy, domain), 0.3 + dice.waiting(1));
    }

    private static Map<DemoSkill, Integer> skills(Dice dice, DemoSkills taxonomy, Domain domain) {
        var skills = new LinkedHashMap<DemoSkill, Integer>();
        dice.shuffled(taxonomy.of(domain)).stream().limit(dice.between(2, 5))
                .forEach(skill -> skills.put(skill, dice.between(1, 5)));
        if (dice.chance(0.4))
            skills.putIfAbsent(dice.pick(taxonomy.skills()), dice.between(1, 3));
        return skills;
    }

    private static Classification clearance(Dice dice) {
        double share = dice.share();
        if (share < 0.03)
            return Classification.PUBLIC;
        if (share < 0.62)
            return Classification.INTERNAL;
        return share < 0.93 ? Classification.CONFIDENTIAL : Classification.RESTRICTED;
    }

    /** Everybody as the HR system's file. */
    public byte[] directory() {
        var csv = new StringBuilder("employee number,name,mail,org unit,manager,site,country,time zone,language,"
                + "clearance,employment type,skills\n");
        for (Person person : staff) {
            var entry = person.entry();
            String manager = person.manager() < 0 ? "" : staff.get(person.manager()).entry().number();
            csv.append(String.join(",", entry.number(), entry.name(), entry.mail(), entry.orgUnit(), manager,
                    entry.site(), entry.country(), entry.zone().getId(), person.language(), entry.clearance().name(),
                    entry.employment(), person.skills().entrySet().stream()
                            .map(skill -> skill.getKey().label() + ":" + skill.getValue())
                            .collect(Collectors.joining("|"))))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What people type into the search box: words of a problem, a skill, now and then a name. */
    public List<String> queries(int number) {
        var dice = new Dice(seed + 1);
        var queries = new ArrayList<String>();
        while (queries.size() < number)
            queries.add(query(dice));
        return queries;
    }

    private String query(Dice dice) {
        double kind = dice.share();
        if (kind < 0.1)
            return dice.pick(staff).entry().name();
        var problem = dice.pick(taxonomy.problems());
        if (kind < 0.25)
            return problem.skill().label();
        var words = List.of(problem.title().replace("{s}", dice.pick(problem.subjects())).split("[^\\p{L}\\p{N}-]+"));
        int from = dice.between(0, Math.max(0, words.size() - 4));
        return words.stream().skip(from).limit(dice.between(2, 4)).collect(Collectors.joining(" "));
    }

    /** Questions as somebody writes them today. */
    public List<Question> questions(int number) {
        var dice = new Dice(seed + 2);
        var writer = new Writer(dice);
        var questions = new ArrayList<Question>();
        while (questions.size() < number) {
            var problem = dice.pick(taxonomy.problems());
            String subject = dice.pick(problem.subjects());
            questions.add(new Question(Writer.title(problem, subject), writer.question(problem, subject),
                    dice.chance(0.5) ? List.of(problem.skill().tag()) : List.of(), problem.language()));
        }
        return questions;
    }

    /** A question that nobody has asked yet. */
    public record Question(String title, String text, List<String> tags, Locale language) {}

    /** Who knows something of each skill, by place in the staff. */
    Map<DemoSkill, List<Integer>> experts() {
        var experts = new HashMap<DemoSkill, List<Integer>>();
        for (int i = 0; i < staff.size(); i++)
            for (DemoSkill skill : staff.get(i).skills().keySet())
                experts.computeIfAbsent(skill, _ -> new ArrayList<>()).add(i);
        return experts;
    }
}
