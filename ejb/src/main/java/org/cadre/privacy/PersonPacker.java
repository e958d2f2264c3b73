package org.cadre.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.cadre.bundles.Counted;
import org.cadre.bundles.Packer;
import org.cadre.bundles.Parcel;
import org.cadre.database.Sql;
import org.cadre.exports.Export;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** All that Cadre holds about one person: as JSON for machines, as one page for people, and the files. */
@ApplicationScoped
public class PersonPacker implements Packer {
    public static final String KIND = "PERSON";
    private static final int MOST_ACCESS = 10_000;

    @Inject
    private Holdings holdings;
    @Inject
    private Colleagues colleagues;

    protected PersonPacker() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Counted count(UUID subject) {
        var person = new ColleagueId(subject);
        return new Counted(holdings.rows(person), holdings.oldest(person));
    }

    @Override
    public Export contents(UUID subject, Counted counted) {
        return new Export(KIND, counted.rows(), true, true,
                Set.of(colleagues.get(new ColleagueId(subject)).country()), counted.oldest());
    }

    @Override
    public void pack(UUID subject, Parcel parcel) throws IOException {
        var person = new ColleagueId(subject);
        List<Holding> filled = holdings.all().stream().filter(one -> holdings.any(one, person)).toList();
        for (Holding one : filled)
            parcel.add("data/" + one.name() + ".json", out -> json(out, from -> holdings.rows(one, person, from)));
        parcel.add("data/decision.person.json", out -> json(out, from -> holdings.decisions(person, from)));
        var access = reviews(person);
        parcel.add("data/access_review.json", out -> json(out, from -> from == 0 ? access : List.of()));
        for (Object[] file : holdings.files(person))
            parcel.add("files/" + file[0] + '-' + ((String) file[1]).replaceAll("[/\\\\]", "_"),
                    out -> content(out, Sql.uuid(file[0])));
        parcel.add("index.html", out -> page(out, filled, person, access));
    }

    /** With the names of who decided, which stand in no row of the person's own. */
    private List<String> reviews(ColleagueId person) {
        var items = colleagues.reader(person).map(reader -> holdings.access(reader, MOST_ACCESS)).orElse(List.of());
        var names = colleagues.all(items.stream().flatMap(item -> item.decider().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Colleague::id, Colleague::name));
        return items.stream().map(item -> {
            var told = Json.createObjectBuilder().add("quarter", item.quarter()).add("kind", item.kind().name())
                    .add("what", item.what()).add("state", item.state().name()).add("reason", item.reason());
            item.since().ifPresent(at -> told.add("since", at.toString()));
            item.used().ifPresent(at -> told.add("used", at.toString()));
            item.decidedAt().ifPresent(at -> told.add("decidedAt", at.toString()));
            item.decider().map(names::get).ifPresent(name -> told.add("decidedBy", name));
            return told.build().toString();
        }).toList();
    }

    private static void json(OutputStream out, IntFunction<List<String>> pages) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("[");
        int written = 0;
        for (List<String> page = pages.apply(0); !page.isEmpty(); page = pages.apply(written))
            for (String row : page)
                writer.append(written++ == 0 ? "\n" : ",\n").write(row);
        writer.write("\n]\n");
        writer.flush();
    }

    private void content(OutputStream out, UUID file) throws IOException {
        int number = 0;
        for (var bytes = holdings.chunk(file, 0); bytes.isPresent(); bytes = holdings.chunk(file, ++number))
            out.write(bytes.get());
    }

    private void page(OutputStream out, List<Holding> filled, ColleagueId person, List<String> access)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Cadre</title>\n"
                + "<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                + "dl{border-top:1px solid #ccc;padding:.5rem 0}dt{font-weight:600}dd{margin:0;white-space:pre-wrap}</style>\n"
                + "<h1>Cadre</h1>\n");
        for (Holding one : filled)
            section(writer, one.name(), from -> holdings.rows(one, person, from));
        section(writer, "decision.person", from -> holdings.decisions(person, from));
        section(writer, "access_review", from -> from == 0 ? access : List.of());
        writer.flush();
    }

    private static void section(Writer writer, String name, IntFunction<List<String>> pages) throws IOException {
        writer.append("<h2>").append(escaped(name)).write("</h2>\n");
        int written = 0;
        for (List<String> page = pages.apply(0); !page.isEmpty(); page = pages.apply(written))
            for (String row : page) {
                written++;
                list(writer, row);
            }
    }

    private static void list(Writer writer, String row) throws IOException {
        JsonObject object;
        try (var reader = Json.createReader(new StringReader(row))) {
            object = reader.readObject();
        }
        writer.write("<dl>");
        for (var one : object.entrySet())
            if (one.getValue() != JsonValue.NULL)
                writer.append("<dt>").append(escaped(one.getKey())).append("</dt><dd>")
                        .append(escaped(one.getValue() instanceof JsonString text
                                ? text.getString()
                                : one.getValue().toString()))
                        .write("</dd>");
        writer.write("</dl>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
