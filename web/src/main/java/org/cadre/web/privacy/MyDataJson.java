package org.cadre.web.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.consents.Signal;
import org.cadre.consents.Standing;
import org.cadre.consents.Switched;
import org.cadre.governance.Classification;
import org.cadre.governance.Stage;
import org.cadre.people.ColleagueId;
import org.cadre.privacy.AboutMe;
import org.cadre.privacy.Erasure;
import org.cadre.recertification.AccessItem;
import org.cadre.recertification.AccessKind;
import org.cadre.recertification.AccessState;
import org.cadre.retention.Period;
import org.cadre.retention.RecordKind;
import org.cadre.web.authorisations.AuthorisationJson;
import org.cadre.web.disclosure.VisibilityJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Cadre uses about the caller.
 *
 * @param site whose switches hold for them
 * @param lastSignIn or when the account was opened; absent where there is none
 * @param visibility who sees which part of their page
 * @param switches every switch of the site, the last first
 * @param evidence answers that show what they can do, the last first
 * @param access what reviews asked of their access, the last first
 * @param decisions what rules said of them, the last first
 * @param retention how long what is kept
 * @param erasure their own request to be erased; absent where there is none
 */
@Schema(name = "MyData")
public record MyDataJson(String site, @Nullable Instant lastSignIn, VisibilityJson visibility,
        List<SignalJson> signals, List<SwitchJson> switches, List<SkillJson> skills, List<EvidenceJson> evidence,
        List<AuthorisationJson> authorisations, List<AccessJson> access, List<DecisionJson> decisions,
        List<KeptJson> retention, @Nullable MyErasure erasure) {
    static final String EXAMPLE = """
            {"site": "Berlin", "lastSignIn": "2026-03-01T08:12:00Z", "visibility": {"skills": "EVERYBODY", "evidence": \
            "UNIT", "answers": "EVERYBODY", "away": "UNIT", "time": "ME"}, "signals": [{"signal": "ACTIVITY", "site": \
            true, "objected": false, "used": true, "mayObject": true}], "switches": [{"signal": "ACTIVITY", "allowed": \
            true, "reason": "agreed on 12 January", "by": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "at": \
            "2026-01-12T10:00:00Z"}], "skills": [{"label": "Kubernetes", "level": 4, "endorsers": 2}], "evidence": \
            [{"ask": "0b0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "title": "Why does the ingress answer 502?", "at": \
            "2026-02-01T10:00:00Z", "accepted": true}], "authorisations": [], "access": [{"quarter": "2026-Q1", "kind": \
            "ROLE", "what": "AUDITOR", "state": "KEPT", "decidedBy": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", \
            "decidedAt": "2026-01-09T10:00:00Z", "reason": ""}], "decisions": [{"ask": \
            "0b0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "title": "Why does the ingress answer 502?", "at": \
            "2026-02-01T09:00:00Z", "stage": "MATCH", "outcome": "ALLOWED", "rules": [], "until": \
            "2036-01-30T09:00:00Z"}], "retention": [{"kind": "NOTICE", "days": 365}]}""";

    /**
     * Something that may be used or not.
     *
     * @param site whether it may be used at the caller's site
     * @param mayObject whether the caller can object to it
     */
    @Schema(name = "MySignal")
    public record SignalJson(@Schema(implementation = Signal.class) String signal, boolean site, boolean objected,
            boolean used, boolean mayObject) {
        static SignalJson of(Standing one) {
            return new SignalJson(one.signal().name(), one.site(), one.objected(), one.used(),
                    Signal.personal().contains(one.signal()));
        }
    }

    /** One's own request to be erased. @param reason why it was refused */
    @Schema(name = "MyErasure")
    public record MyErasure(@Schema(implementation = Erasure.State.class) String state, Instant requestedAt,
            Instant deadline, String reason) {
        static final String EXAMPLE = """
                {"state": "OPEN", "requestedAt": "2026-03-01T09:00:00Z", "deadline": "2026-04-01T09:00:00Z", "reason": ""}""";

        static MyErasure of(Erasure one) {
            return new MyErasure(one.state().name(), one.requestedAt(), one.deadline(), one.reason());
        }
    }

    /** A switch that the works council set. */
    @Schema(name = "ConsentSwitch")
    public record SwitchJson(@Schema(implementation = Signal.class) String signal, boolean allowed, String reason,
            UUID by, Instant at) {
        static SwitchJson of(Switched one) {
            return new SwitchJson(one.signal().name(), one.allowed(), one.reason(), one.by().value(), one.at());
        }
    }

    /** A claimed skill. @param endorsers how many endorsements count */
    @Schema(name = "MyClaim")
    public record SkillJson(String label, int level, long endorsers) {
        static SkillJson of(AboutMe.Claim one) {
            return new SkillJson(one.label(), one.level(), one.endorsers());
        }
    }

    /** An answer that shows something. */
    @Schema(name = "MyEvidence")
    public record EvidenceJson(UUID ask, String title, Instant at, boolean accepted) {
        static EvidenceJson of(AboutMe.Shown one) {
            return new EvidenceJson(one.ask().value(), one.title(), one.at(), one.accepted());
        }
    }

    /**
     * What a review asked.
     *
     * @param what the role, the wall's name, the law of the authorisation, the token's label
     * @param decidedBy absent also where the reviewer was silent
     */
    @Schema(name = "MyAccess")
    public record AccessJson(String quarter, @Schema(implementation = AccessKind.class) String kind, String what,
            @Schema(implementation = AccessState.class) String state, @Nullable UUID decidedBy,
            @Nullable Instant decidedAt, String reason) {
        static AccessJson of(AccessItem one) {
            return new AccessJson(one.quarter(), one.kind().name(), one.what(), one.state().name(),
                    one.decider().map(ColleagueId::value).orElse(null), one.decidedAt().orElse(null), one.reason());
        }
    }

    /**
     * What rules said.
     *
     * @param outcome ALLOWED, WARNED, HELD or REFUSED
     * @param rules those that did not simply allow it, each with what it said
     * @param until when it is thrown away
     */
    @Schema(name = "MyDecision")
    public record DecisionJson(UUID ask, String title, Instant at, @Schema(implementation = Stage.class) String stage,
            String outcome, List<String> rules, @Nullable Instant until) {
        static DecisionJson of(AboutMe.Decided one) {
            return new DecisionJson(one.ask().value(), one.title(), one.at(), one.stage(), one.outcome(), one.rules(),
                    one.until().orElse(null));
        }
    }

    /** How long a kind is kept. @param level of its question; absent where there is one period for all */
    @Schema(name = "KeptFor")
    public record KeptJson(@Schema(implementation = RecordKind.class) String kind,
            @Schema(implementation = Classification.class) @Nullable String level, int days) {
        static KeptJson of(Period one) {
            return new KeptJson(one.kind().name(), one.level().map(Classification::name).orElse(null), one.days());
        }
    }
}
