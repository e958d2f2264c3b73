package org.cadre.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.cadre.demo.DemoSkill.Domain;
import org.cadre.governance.Classification;
import org.cadre.people.DirectoryEntry;

/** Hires the company from the top down: board, heads of units, team leads, teams. */
final class DemoStaff {
    static final int SIZE = 500;
    private static final int TEAMS = 4;
    private static final List<String> BOARD = List.of("Technology", "Business systems", "Engineering", "Quality",
            "Finance and people");
    private final Dice dice;
    private final DemoSkills taxonomy;
    private final List<Place> places = Place.read();
    private final Place.Names names;
    private final List<Person> staff = new ArrayList<>();

    private DemoStaff(Dice dice, DemoSkills taxonomy) {
        this.dice = dice;
        this.taxonomy = taxonomy;
        names = new Place.Names(dice);
    }

    static List<Person> hire(Dice dice, DemoSkills taxonomy) {
        var staff = new DemoStaff(dice, taxonomy);
        staff.lead();
        staff.fill();
        return List.copyOf(staff.staff);
    }

    private void lead() {
        var top = taxonomy.domains().getLast();
        add(places.get(0), "Board", -1, top, Classification.RESTRICTED, Optional.empty());
        for (String area : BOARD)
            add(places.get(0), area, 0, domainOf(area), Classification.RESTRICTED,
                    area.equals("Technology") ? Optional.of(DemoAccount.CIO) : Optional.empty());
        int heads = staff.size();
        for (Domain domain : taxonomy.domains())
            add(placeOf(domain, 0), domain.unit(), 1 + BOARD.indexOf(domain.unit().split("/")[0]), domain,
                    Classification.RESTRICTED, Optional.empty());
        for (Domain domain : taxonomy.domains())
            for (int team = 0; team < TEAMS; team++)
                add(placeOf(domain, team), unit(domain, team), heads + taxonomy.domains().indexOf(domain), domain,
                        Classification.CONFIDENTIAL, Optional.empty());
    }

    private void fill() {
        int leads = staff.size() - taxonomy.domains().size() * TEAMS;
        member(2, 1, leads, Optional.of(DemoAccount.ASKER));
        member(0, 1, leads, Optional.of(DemoAccount.EXPERT));
        while (staff.size() < SIZE) {
            int domain = dice.between(0, taxonomy.domains().size() - 1);
            member(domain, dice.between(0, TEAMS - 1), leads, Optional.empty());
        }
    }

    private void member(int number, int team, int leads, Optional<DemoAccount> account) {
        var domain = taxonomy.domains().get(number);
        add(account.map(DemoAccount::place).map(places::get).orElseGet(() -> placeOf(domain, team)),
                unit(domain, team), leads + number * TEAMS + team, domain, clearance(), account);
    }

    private void add(Place place, String unit, int manager, Domain domain, Classification clearance,
            Optional<DemoAccount> account) {
        String name = names.next(place);
        boolean contractor = account.isEmpty() && manager > BOARD.size() && dice.chance(0.12);
        var language = account.isPresent() || !place.language().equals(Locale.GERMAN) && dice.chance(0.5)
                || dice.chance(0.15) ? Locale.ENGLISH : place.language();
        staff.add(new Person(
                new DirectoryEntry(Integer.toString(1001 + staff.size()), name,
                        account.map(DemoAccount::mail).orElseGet(() -> Place.mail(name)), unit, place.site(),
                        place.country(), place.zone(), language,
                        contractor ? Classification.INTERNAL : account.map(DemoAccount::clearance).orElse(clearance),
                        contractor ? "CONTRACTOR" : "EMPLOYEE"),
                manager, domain, skills(domain, account), account.map(DemoAccount::eagerness)
                        .orElseGet(() -> 0.3 + dice.waiting(1))));
    }

    /** Most of the own field, one or two of others. */
    private Map<DemoSkill, Integer> skills(Domain domain, Optional<DemoAccount> account) {
        var skills = new LinkedHashMap<DemoSkill, Integer>();
        account.map(DemoAccount::skills).orElse(Map.of()).forEach((label, level) -> skills.put(taxonomy.skills()
                .stream().filter(skill -> skill.label().equals(label)).findFirst().orElseThrow(), level));
        if (!skills.isEmpty())
            return skills;
        dice.shuffled(taxonomy.of(domain)).stream().limit(dice.between(3, 6))
                .forEach(skill -> skills.put(skill, level()));
        for (int i = dice.between(0, 2); i > 0; i--)
            skills.putIfAbsent(dice.pick(taxonomy.skills()), dice.between(1, 3));
        return skills;
    }

    private int level() {
        return dice.pick(List.of(1, 2, 2, 3, 3, 3, 4, 4, 4, 5));
    }

    private Classification clearance() {
        double share = dice.share();
        if (share < 0.03)
            return Classification.PUBLIC;
        if (share < 0.62)
            return Classification.INTERNAL;
        return share < 0.93 ? Classification.CONFIDENTIAL : Classification.RESTRICTED;
    }

    private Domain domainOf(String area) {
        return taxonomy.domains().stream().filter(domain -> domain.unit().startsWith(area)).findFirst().orElseThrow();
    }

    private Place placeOf(Domain domain, int team) {
        int number = taxonomy.domains().indexOf(domain);
        return places.get(team == 0 ? number % 2 : (number * 3 + team * 2 + 1) % places.size());
    }

    private String unit(Domain domain, int team) {
        return domain.unit() + "/" + placeOf(domain, team).site();
    }
}
