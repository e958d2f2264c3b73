package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.cadre.asks.AskId;
import org.cadre.privacy.AboutMe;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.council.CouncilView;
import org.cadre.web.council.LeastCellsView;
import org.cadre.web.discovery.EvidenceView;
import org.cadre.web.language.Texts;
import org.cadre.web.privacy.ArchiveLine;
import org.cadre.web.privacy.ErasureView;
import org.cadre.web.privacy.ErasuresView;
import org.cadre.web.privacy.MyDataView;
import org.cadre.web.ranking.RankingView;
import org.cadre.web.records.HoldsView;
import org.cadre.web.records.RetentionView;

/** Retention, holds, evidence and what is known of one person, in their states. */
final class RecordSamples {
    private static final Person GUS = new Person("p1", "Gus Governor", "Governance");
    private static final Form WRONG = Form.empty().with("reason", Samples.NASTY).wrong("reason", "Why?");
    private final Instant now;

    RecordSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        Map<String, View> all = new LinkedHashMap<>(Map.of("retention-empty",
                new RetentionView(List.of(), List.of(), false, Form.empty(), List.of(), List.of()),
                "retention", retention(), "holds-empty", new HoldsView(List.of(), false, Form.empty(), List.of()),
                "holds",
                holds(), "my-data", mine(), "erasures", erasures(), "erasure", erasure(), "council", council(),
                "council-empty",
                new CouncilView("", List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(),
                        Form.empty()),
                "evidence",
                evidence()));
        all.put("ranking", ranking());
        all.put("ranking-empty", new RankingView(List.of(), Form.empty(), true, false, 30));
        all.put("ranking-learning",
                new RankingView(List.of(weights("LEARNING", List.of())), Form.empty(), false, true, 30));
        all.put("least-cells", cells());
        all.put("least-cells-read", new LeastCellsView(List.of(new LeastCellsView.Site("Berlin", 8)), List.of(),
                Optional.empty(), List.of(), 5, 100));
        all.put("least-cells-empty",
                new LeastCellsView(List.of(), List.of(), Optional.of(Form.empty()), List.of(), 5, 100));
        return all;
    }

    private RankingView ranking() {
        var learned = List.of(new RankingView.Weight("ANSWERS_BEST", 1.273, -0.4),
                new RankingView.Weight("SKILLS", 8, 8));
        return new RankingView(Stream.of("SHADOW", "ACTIVE", "RETIRED", "TOO_FEW").map(state -> weights(state, learned))
                .toList(), Form.empty().wrong("", Samples.NASTY), true, false, 30);
    }

    private RankingView.Line weights(String state, List<RankingView.Weight> learned) {
        return new RankingView.Line("w-" + state, state.hashCode() & 0xff, state, GUS, now, 812,
                Optional.of(new RankingView.Trial(41, 0.482, 0.531, -0.012, 0.09)).filter(_ -> !learned.isEmpty()),
                learned, state.equals("SHADOW"), state.equals("SHADOW") || state.equals("ACTIVE"));
    }

    private RetentionView retention() {
        return new RetentionView(
                List.of(new RetentionView.Line("ASK", "INTERNAL", 3650, "KEEP", 3, 14, Optional.empty(), "", ""),
                        new RetentionView.Line("NOTICE", "", 365, "REMOVE", 0, 0, Optional.of(now), "Gus Governor",
                                Samples.NASTY)),
                List.of(new RetentionView.Gone(now, "ASK", "INTERNAL", 12, "00ff")), true, WRONG,
                List.of(Option.of("ASK:INTERNAL", "Questions")), List.of(Option.of("KEEP", "It stays")));
    }

    private HoldsView holds() {
        return new HoldsView(
                List.of(new HoldsView.Line("h1", Samples.NASTY, Samples.NASTY, "PERSON", Optional.of(GUS), 0, GUS, now,
                        Optional.empty(), "", true),
                        new HoldsView.Line("h2", "M-7", "A lawsuit", "SEARCH", Optional.empty(), 12, GUS, now,
                                Optional.of(GUS), Samples.NASTY, false)),
                true, WRONG, List.of(Option.of("ASK", "One question")));
    }

    private MyDataView mine() {
        var ask = new AskId(new UUID(0, 1));
        return new MyDataView("Berlin", List.of(new MyDataView.Seen("SKILLS", "UNIT")),
                new AboutMe(List.of(new AboutMe.Claim(Samples.NASTY, 3, 2)),
                        List.of(new AboutMe.Shown(ask, Samples.NASTY, now, true)), List.of(), Optional.of(now),
                        List.of(),
                        List.of(new AboutMe.Decided(ask, Samples.NASTY, now, "MATCH", "REFUSED",
                                List.of("G-01@1 REFUSED"),
                                Optional.of(now)))),
                List.of(new MyDataView.Authorised("EAR", Samples.NASTY, "GRANTED",
                        LocalDate.ofInstant(now, ZoneOffset.UTC), true, "Gus Governor", Optional.of("Gia Governor"))),
                List.of(new MyDataView.Access("ROLE", Samples.NASTY, "2026-Q1", "KEPT", Optional.of("Gus Governor"),
                        Optional.of(now), Samples.NASTY),
                        new MyDataView.Access("TOKEN", "Build", "2025-Q4", "REVOKED", Optional.empty(),
                                Optional.of(now), ""),
                        new MyDataView.Access("ROLE", "Auditor", "2026-Q1", "OPEN", Optional.empty(),
                                Optional.empty(), "")),
                List.of(new MyDataView.Signal("COUNCIL", true, false, true, false),
                        new MyDataView.Signal("ACTIVITY", true, true, false, true),
                        new MyDataView.Signal("TIMING", false, false, false, true)),
                List.of(new MyDataView.Switch("ACTIVITY", true, Samples.NASTY, "Cleo Council", now)),
                List.of(new MyDataView.Kept("ASK", "INTERNAL", 3650), new MyDataView.Kept("NOTICE", "", 365)),
                archives(),
                Optional.of(new MyDataView.Erased("REFUSED", now, Samples.NASTY)));
    }

    private List<ArchiveLine> archives() {
        return List.of(new ArchiveLine("/archives/a1", "READY", now, 1024, Optional.of(now.plus(Duration.ofDays(7)))),
                new ArchiveLine("", "BUILDING", now, 12, Optional.empty()));
    }

    private ErasuresView erasures() {
        return new ErasuresView(
                List.of(new ErasuresView.Line("e1", GUS, "OPEN", now, now.plus(Duration.ofDays(30)), 3)),
                true, Form.empty().with("person", Samples.NASTY).wrong("person", "Who?"));
    }

    private ErasureView erasure() {
        return new ErasureView("e1", GUS, GUS, "OPEN", now, now.plus(Duration.ofDays(30)), Optional.of(GUS),
                Samples.NASTY,
                true,
                List.of(new ErasureView.Text("ASK", "t1", "a1", false),
                        new ErasureView.Text("COMMENT", "t2", "a1", true)),
                WRONG);
    }

    private CouncilView council() {
        return new CouncilView("Berlin", List.of(Option.of("Berlin", "Berlin")),
                List.of(new CouncilView.Factor("ACTIVITY", true), new CouncilView.Factor("TIMING", false)),
                List.of(Option.of("ACTIVITY", "Activity")),
                List.of(Option.of("true", "Allowed"), Option.of("false", "Not")),
                Optional.of(new CouncilView.Objecting(8,
                        List.of(new CouncilView.Count("ACTIVITY", OptionalLong.of(12), OptionalLong.of(40)),
                                new CouncilView.Count("TIMING", OptionalLong.empty(), OptionalLong.empty())))),
                List.of(new CouncilView.Switch("ACTIVITY", true, Samples.NASTY, "Cleo Council", now)), WRONG);
    }

    private LeastCellsView cells() {
        return new LeastCellsView(List.of(new LeastCellsView.Site(Samples.NASTY, 8)),
                List.of(new LeastCellsView.Line("c1", Samples.NASTY, 12, Samples.NASTY, GUS, now, "WAITING",
                        Optional.empty(), true, true),
                        new LeastCellsView.Line("c2", "Berlin", 6, "", GUS, now, "GRANTED", Optional.of(GUS), false,
                                false),
                        new LeastCellsView.Line("c3", "Berlin", 5, "", GUS, now, "REFUSED", Optional.of(GUS), false,
                                false)),
                Optional.of(WRONG.with("size", "3").wrong("size", "5 to 100")),
                List.of(Option.of("Berlin", Samples.NASTY)), 5,
                100);
    }

    private EvidenceView evidence() {
        return new EvidenceView(List.of(new EvidenceView.Line("d1", Samples.NASTY, Samples.NASTY, Optional.of(now),
                Optional.of(now), List.of(GUS), GUS, now, "OPEN", true)), archives(), true,
                Form.empty().with("purpose", Samples.NASTY).wrong("purpose", "Why?"));
    }
}
