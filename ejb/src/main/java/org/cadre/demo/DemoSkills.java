package org.cadre.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cadre.demo.DemoSkill.Domain;

/** The taxonomy of the made-up company, and what goes wrong in each skill. */
record DemoSkills(List<Domain> domains, List<DemoSkill> skills, List<Problem> problems) {
    private static final List<String> FILES = List.of("platform", "data", "software", "digital", "security",
            "workplace", "analytics", "business", "electronics", "mechanics", "quality", "commercial");

    static DemoSkills read() {
        var domains = new ArrayList<Domain>();
        var skills = new ArrayList<DemoSkill>();
        var problems = new ArrayList<Problem>();
        for (String file : FILES) {
            var lines = Lines.of("skills/" + file + ".txt");
            var head = Lines.parts(lines.getFirst().substring(2));
            var domain = new Domain(head.get(0), head.get(1), head.get(2));
            domains.add(domain);
            var subjects = Lines.parts(lines.get(1).substring(2));
            for (String line : lines.subList(2, lines.size()))
                if (line.startsWith("+ "))
                    skills.add(skill(Lines.parts(line.substring(2)), domain));
                else
                    problems.add(Problem.of(skills.getLast(), Locale.ENGLISH, subjects, line));
        }
        problems.addAll(german(skills));
        return new DemoSkills(domains, skills, problems);
    }

    List<Problem> problems(Locale language) {
        return problems.stream().filter(problem -> problem.language().equals(language)).toList();
    }

    List<DemoSkill> of(Domain domain) {
        return skills.stream().filter(skill -> skill.domain().equals(domain)).toList();
    }

    /** The taxonomy in the form in which any other is imported. */
    String csv() {
        var csv = new StringBuilder("code,label,language,alternative labels,broader code\n");
        for (Domain domain : domains) {
            csv.append(row(code(domain), domain.label(), "en", "", ""));
            csv.append(row(code(domain), domain.german(), "de", "", ""));
        }
        for (DemoSkill skill : skills) {
            csv.append(row(skill.code(), skill.label(), "en", labels(skill, false), code(skill.domain())));
            var german = skill.others().stream().filter(label -> label.startsWith("de:")).toList();
            if (!german.isEmpty())
                csv.append(row(skill.code(), german.getFirst().substring(3), "de", labels(skill, true),
                        code(skill.domain())));
        }
        return csv.toString();
    }

    private static String labels(DemoSkill skill, boolean german) {
        return skill.others().stream().filter(label -> label.startsWith("de:") == german)
                .map(label -> german ? label.substring(3) : label).collect(Collectors.joining("|"));
    }

    private static String row(String... cells) {
        return java.util.Arrays.stream(cells).map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String code(Domain domain) {
        return "demo:" + domain.unit().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static DemoSkill skill(List<String> parts, Domain domain) {
        return new DemoSkill(parts.get(0), List.of(parts.get(1).split("; ")), domain);
    }

    private static List<Problem> german(List<DemoSkill> skills) {
        Map<String, DemoSkill> byLabel = skills.stream()
                .collect(Collectors.toMap(DemoSkill::label, Function.identity()));
        var lines = Lines.of("german.txt");
        var subjects = Lines.parts(lines.getFirst().substring(2));
        var problems = new ArrayList<Problem>();
        DemoSkill skill = skills.getFirst();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.startsWith("+ ")) {
                problems.add(Problem.of(skill, Locale.GERMAN, subjects, line));
                continue;
            }
            skill = byLabel.getOrDefault(line.substring(2), skill);
            if (!skill.label().equals(line.substring(2)))
                throw new IllegalArgumentException("no skill " + line);
        }
        return problems;
    }
}
