package org.cadre.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.cadre.conditions.FactType;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** Rule books as YAML 1.1, so that they can live in version control. Plain values only: no tags, no anchors' bombs. */
public final class BookYaml {
    /** Largest book in characters. */
    public static final int LARGEST = 1_000_000;

    private BookYaml() {}

    /** @throws BadInput with every field that cannot be taken, as {@code rules[2].stage} */
    public static BookText read(String yaml) {
        if (yaml.length() > LARGEST)
            throw new BadInput("book", yaml, Message.of("bad.book-size", LARGEST));
        var faults = new ArrayList<Fault>();
        var top = new Part("", loaded(yaml), faults);
        top.only("rules", "parameters");
        var parameters = new ArrayList<Parameter>();
        for (Part part : top.parts("parameters"))
            parameters.add(parameter(part));
        var rules = new ArrayList<RuleText>();
        for (Part part : top.parts("rules"))
            rules.add(rule(part));
        unique("rules", rules.stream().map(RuleText::id).toList(), faults);
        unique("parameters", parameters.stream().map(Parameter::name).toList(), faults);
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return new BookText(rules, parameters);
    }

    private static Object loaded(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(20);
        options.setAllowDuplicateKeys(false);
        try {
            Object top = new Yaml(new SafeConstructor(options)).load(yaml);
            return top == null ? Map.of() : top;
        } catch (MarkedYAMLException bad) {
            int line = bad.getProblemMark() == null ? 1 : bad.getProblemMark().getLine() + 1;
            throw new BadInput("book", yaml, Message.of("bad.yaml", line, String.valueOf(bad.getProblem())));
        } catch (RuntimeException bad) {
            throw new BadInput("book", yaml, Message.of("bad.yaml", 1, String.valueOf(bad.getMessage())));
        }
    }

    private static void unique(String field, List<String> names, List<Fault> faults) {
        for (int i = 0; i < names.size(); i++)
            if (names.indexOf(names.get(i)) < i)
                faults.add(new Fault(field + "[" + i + "]", names.get(i), Message.of("bad.twice")));
    }

    private static Parameter parameter(Part part) {
        part.only("name", "title", "type", "value");
        var type = part.constant("type", FactType.class, FactType.NUMBER);
        return new Parameter(part.text("name"), part.text("title"), type,
                part.read("value", type::read).orElse(""));
    }

    private static RuleText rule(Part part) {
        part.only("id", "title", "owner", "purpose", "controls", "stage", "scope", "when", "effect", "approver",
                "message", "mode", "from", "until", "tests");
        return new RuleText(part.text("id"), part.text("title"), part.text("owner"), part.text("purpose"),
                part.texts("controls"), part.constant("stage", Stage.class, Stage.INTAKE), part.text("scope", "true"),
                part.text("when"), part.constant("effect", Effect.class, Effect.REFUSE),
                part.maybe("approver"), part.words("message"), part.constant("mode", Mode.class, Mode.AUDIT),
                part.read("from", BookYaml::instant), part.read("until", BookYaml::instant),
                part.parts("tests").stream().map(BookYaml::test).toList());
    }

    private static RuleTest test(Part part) {
        part.only("name", "facts", "absent", "expect");
        return new RuleTest(part.text("name"), part.map("facts"), part.texts("absent"), part.text("expect"));
    }

    private static Instant instant(Object written) {
        return written instanceof Date date ? date.toInstant() : Instant.parse(written.toString());
    }

    /** The same book as YAML, its rules in their order; reading it again gives the same. */
    public static String write(BookText book) {
        var top = new LinkedHashMap<String, Object>();
        top.put("parameters", book.parameters().stream().map(BookYaml::written).toList());
        top.put("rules", book.rules().stream().map(BookYaml::written).toList());
        return dumped(top);
    }

    /** A rule's tests alone, as they stand in a book. */
    public static String write(List<RuleTest> tests) {
        return dumped(tests.stream().map(BookYaml::written).toList());
    }

    private static String dumped(Object top) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(true);
        return new Yaml(new Representer(options), options).dump(top);
    }

    /** One rule alone. */
    public static String write(RuleText rule) {
        return write(new BookText(List.of(rule), List.of()));
    }

    private static Map<String, Object> written(Parameter parameter) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", parameter.name());
        map.put("title", parameter.title());
        map.put("type", parameter.type().name());
        map.put("value", plain(parameter.value()));
        return map;
    }

    private static Map<String, Object> written(RuleText rule) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", rule.id());
        map.put("title", rule.title());
        map.put("owner", rule.owner());
        map.put("purpose", rule.purpose());
        map.put("controls", rule.controls());
        map.put("stage", rule.stage().name());
        map.put("scope", rule.scope());
        map.put("when", rule.when());
        map.put("effect", rule.effect().name());
        rule.approver().ifPresent(role -> map.put("approver", role));
        map.put("message", new TreeMap<>(rule.message()));
        map.put("mode", rule.mode().name());
        rule.from().ifPresent(from -> map.put("from", from.toString()));
        rule.until().ifPresent(until -> map.put("until", until.toString()));
        map.put("tests", rule.tests().stream().map(BookYaml::written).toList());
        return map;
    }

    private static Map<String, Object> written(RuleTest test) {
        var facts = new TreeMap<String, Object>();
        test.facts().forEach((name, value) -> facts.put(name, plain(value)));
        var map = new LinkedHashMap<String, Object>();
        map.put("name", test.name());
        map.put("facts", facts);
        if (!test.absent().isEmpty())
            map.put("absent", test.absent());
        map.put("expect", test.expect());
        return map;
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List<?>
                ? value
                : value.toString();
    }

    /** A part of the document with its path, gathering faults instead of throwing at the first. */
    private record Part(String path, Object value, List<Fault> faults) {
        private Map<?, ?> values() {
            return value instanceof Map<?, ?> map ? map : Map.of();
        }

        void only(String... known) {
            if (!(value instanceof Map<?, ?> map)) {
                fault("", value, Message.of("bad.map"));
                return;
            }
            for (Object name : map.keySet())
                if (!List.of(known).contains(String.valueOf(name)))
                    fault(String.valueOf(name), String.valueOf(name), Message.of("bad.field", List.of(known)));
        }

        String text(String field) {
            return maybe(field).orElseGet(() -> {
                fault(field, "", Message.of("bad.needed"));
                return "";
            });
        }

        String text(String field, String without) {
            return maybe(field).orElse(without);
        }

        Optional<String> maybe(String field) {
            Object found = values().get(field);
            if (found instanceof Map || found instanceof List) {
                fault(field, found, Message.of("bad.text"));
                return Optional.empty();
            }
            return Optional.ofNullable(found).map(Object::toString);
        }

        <T> Optional<T> read(String field, Function<Object, T> reader) {
            Object found = values().get(field);
            if (found == null)
                return Optional.empty();
            try {
                return Optional.of(reader.apply(found));
            } catch (RuntimeException bad) {
                fault(field, found, Message.of("bad.value", String.valueOf(bad.getMessage())));
                return Optional.empty();
            }
        }

        <E extends Enum<E>> E constant(String field, Class<E> type, E without) {
            return read(field, found -> Enum.valueOf(type, found.toString())).orElse(without);
        }

        List<String> texts(String field) {
            return items(field).stream().map(String::valueOf).toList();
        }

        List<Part> parts(String field) {
            var items = items(field);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < items.size(); i++)
                parts.add(new Part(path + field + "[" + i + "].", items.get(i), faults));
            return parts;
        }

        private List<?> items(String field) {
            Object found = values().get(field);
            if (found == null || found instanceof List<?>)
                return found == null ? List.of() : (List<?>) found;
            fault(field, found, Message.of("bad.list"));
            return List.of();
        }

        Map<String, Object> map(String field) {
            var read = new TreeMap<String, Object>();
            if (values().get(field) instanceof Map<?, ?> map)
                map.forEach((name, one) -> {
                    if (one == null)
                        fault(field + '.' + name, "", Message.of("bad.needed"));
                    else
                        read.put(String.valueOf(name), one instanceof Date at ? at.toInstant().toString() : one);
                });
            else
                fault(field, values().get(field), Message.of("bad.map"));
            return read;
        }

        Map<String, String> words(String field) {
            var read = new TreeMap<String, String>();
            map(field).forEach((name, one) -> read.put(name, one.toString()));
            return read;
        }

        private void fault(String field, @Nullable Object found, Message reason) {
            faults.add(new Fault(path + field, String.valueOf(found), reason));
        }
    }
}
