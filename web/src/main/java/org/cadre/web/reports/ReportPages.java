package org.cadre.web.reports;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.people.Role;
import org.cadre.reports.Fact;
import org.cadre.reports.Format;
import org.cadre.reports.Goal.Standing;
import org.cadre.reports.Measure;
import org.cadre.reports.Period;
import org.cadre.reports.Report;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.Standings;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.People;
import org.cadre.web.language.Texts;
import org.cadre.web.security.Caller;

/** Reports on the portal. */
@Path("/reports")
@RequestScoped
@RolesAllowed({Role.GOVERNORS, Role.AUDITORS})
public class ReportPages {
    private static final int PAGE = 50;
    private static final int CHANGED = 409;

    @Inject
    ReportDesk desk;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    ReportFiles files;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(new ReportsView(desk.list(caller.reader()).stream()
                .map(one -> new ReportsView.Entry(one.key().word(), one.key().name(), one.objective())).toList()));
    }

    @GET
    @Path("cobit")
    public Page cobit() {
        var t = frames.texts();
        var standings = desk.standings(caller.reader());
        return Page.of(new CobitView(new Spans(t).said(running().before()), standings.stream()
                .collect(Collectors.groupingBy(one -> one.report().objective(), TreeMap::new,
                        Collectors.mapping(one -> serving(one, t), Collectors.toList())))
                .entrySet().stream().map(one -> new CobitView.Objective(one.getKey(), one.getValue())).toList()));
    }

    private static CobitView.Serving serving(Standings one, Texts t) {
        var report = one.report();
        return new CobitView.Serving(report.key().word(), report.key().name(),
                one.goals().values().stream().max(Comparator.naturalOrder()).map(Enum::name).orElse(""),
                report.measures().stream().filter(measure -> one.goals().get(measure.key()) == Standing.MISSED)
                        .map(measure -> Saying.label(report.key(), measure, t)).toList());
    }

    @GET
    @Path("{report}")
    public Page see(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit) {
        var report = desk.named(caller.reader(), word);
        var form = Form.empty().with("period", period.isEmpty() ? running().toString() : period).with("unit", unit);
        try {
            return Page.of(view(report, form, period(period), unit));
        } catch (BadInput bad) {
            return Page.invalid(untold(report, faults.mark(form, bad)));
        }
    }

    /** Recounts a closed period. */
    @POST
    @Path("{report}/verify")
    public Object verify(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit) {
        var report = desk.named(caller.reader(), word);
        var form = Form.empty().with("period", period).with("unit", unit);
        try {
            if (!desk.same(caller.reader(), report.key(), period(period)))
                return new Page(view(report, form.wrong("period", frames.texts().text("reports.verify.other")),
                        period(period), unit), CHANGED);
        } catch (BadInput bad) {
            return Page.invalid(untold(report, faults.mark(form, bad)));
        }
        flash.say("reports.verify.same");
        return Response.seeOther(URI.create("/reports/" + report.key().word() + "?"
                + Saying.query(Map.of("period", period, "unit", unit)))).build();
    }

    @GET
    @Path("{report}/rows")
    public Page rows(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit, @QueryParam("part") @DefaultValue("") String part,
            @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var report = desk.named(caller.reader(), word);
        var span = period(period);
        var found = desk.facts(caller.reader(), report.key(), span, unit,
                Optional.of(part).filter(sent -> !sent.isEmpty()), measure,
                Optional.of(cursor).filter(sent -> !sent.isEmpty()).map(Cursor::parse), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String query = "/reports/" + word + "/rows?"
                + Saying.query(Map.of("period", span.toString(), "unit", unit, "part", part, "measure", measure));
        var t = frames.texts();
        return Page.of(new FactsView(report.key().name(),
                report.measure(measure).map(one -> Saying.label(report.key(), one, t)).orElse(measure),
                Stream.of(new Spans(t).said(span), Saying.unit(unit, t),
                        part.isEmpty() ? "" : Saying.label(report, part, t)).filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" · ")),
                lines(report, measure, shown, t),
                new Pages(cursor.isEmpty() ? "" : query, found.size() > PAGE
                        ? query + "&cursor=" + new Cursor(shown.getLast().at(), shown.getLast().id())
                        : ""),
                "/reports/" + word + "?" + Saying.query(Map.of("period", span.toString(), "unit", above(unit)))));
    }

    @GET
    @Path("{report}/export.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit) {
        return file(word, period, unit, Format.CSV);
    }

    @GET
    @Path("{report}/export.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit) {
        return file(word, period, unit, Format.PDF);
    }

    @GET
    @Path("{report}/export.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response xlsx(@PathParam("report") String word, @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("unit") @DefaultValue("") String unit) {
        return file(word, period, unit, Format.XLSX);
    }

    private Response file(String word, String period, String unit, Format format) {
        var report = desk.named(caller.reader(), word);
        return files.of(caller.reader(), report.key(), period(period), unit, format);
    }

    private ReportView view(Report report, Form form, Period period, String unit) {
        var t = frames.texts();
        var statement = desk.see(caller.reader(), report.key(), period, unit);
        var units = Stream.concat(Stream.of("", unit), statement.units().stream()).distinct().sorted()
                .map(one -> Option.of(one, Saying.unit(one, t))).toList();
        return new ReportView(report.key().word(), Saying.definition(report, t), form,
                new Spans(t).options(running(), period), units, new Spans(t).said(period), Saying.unit(unit, t),
                Optional.of(new Saying(statement, t).told()));
    }

    private ReportView untold(Report report, Form form) {
        var t = frames.texts();
        return new ReportView(report.key().word(), Saying.definition(report, t), form,
                new Spans(t).options(running(), running()), List.of(Option.of("", Saying.unit("", t))), "", "",
                Optional.empty());
    }

    private List<FactsView.Line> lines(Report report, String measure, List<Fact> facts, Texts t) {
        Map<AskId, String> titles = asks.titles(caller.reader(),
                facts.stream().flatMap(fact -> fact.ask().stream()).distinct().toList());
        var unit = report.measure(measure).map(Measure::unit).orElse(Measure.Unit.COUNT);
        var found = new Findings(report.key(), people.named(facts.stream().flatMap(fact -> fact.finding().stream())
                .flatMap(one -> Stream.of(one.who(), one.owner()).flatMap(Optional::stream)).toList()), t);
        return facts.stream().map(fact -> fact.finding()
                .map(one -> new FactsView.Line(fact.at(),
                        fact.ask().filter(titles::containsKey).map(AskId::toString).orElse(""),
                        fact.ask().map(ask -> titles.getOrDefault(ask, "")).orElse(""), "",
                        Optional.of(found.of(fact, one))))
                .orElseGet(() -> line(report, fact, unit, titles, t))).toList();
    }

    private static FactsView.Line line(Report report, Fact fact, Measure.Unit unit, Map<AskId, String> titles,
            Texts t) {
        Instant at = fact.at();
        String amount = fact.amount() == 1 ? "" : new Numbers(t).added(unit, fact.amount());
        return fact.ask().filter(titles::containsKey)
                .map(ask -> new FactsView.Line(at, ask.toString(), titles.getOrDefault(ask, ""), amount))
                .orElseGet(() -> new FactsView.Line(at, "", fact.part().isEmpty()
                        ? t.text("reports.rows.without")
                        : t.text("reports.rows.part", Saying.label(report, fact.part(), t)), amount));
    }

    private Period period(String sent) {
        return sent.isBlank() ? running() : Period.parse("period", sent);
    }

    private Period running() {
        return desk.running(caller.reader(), Period.Length.MONTH);
    }

    /** The page of a unit, where rows are those of people directly in it. */
    private static String above(String unit) {
        return unit.equals(".") ? "" : unit.endsWith("/.") ? unit.substring(0, unit.length() - 2) : unit;
    }
}
