package org.cadre.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.authorisations.Authorisation;
import org.cadre.recertification.AccessItem;

/**
 * What Cadre uses about one person, for that person.
 *
 * @param skills claimed ones
 * @param evidence answers that show what the person can do, of asks that they may see, the last first
 * @param authorisations what was verified, or is to be, what is alive first
 * @param signedIn when the person last signed in, or else when their account was opened
 * @param access what reviews asked of the person's access, the last first
 * @param decisions what rules said of the person, about asks that they may see, the last first
 */
public record AboutMe(List<Claim> skills, List<Shown> evidence, List<Authorisation> authorisations,
        Optional<Instant> signedIn, List<AccessItem> access, List<Decided> decisions) {
    /** @param endorsers how many endorsements count */
    public record Claim(String label, int level, long endorsers) {}

    public record Shown(AskId ask, String title, Instant at, boolean accepted) {}

    /**
     * @param outcome ALLOWED, WARNED, HELD or REFUSED
     * @param rules those that did not simply allow it, `name@version`, each with what it said
     * @param until when the decision's retention ends
     */
    public record Decided(AskId ask, String title, Instant at, String stage, String outcome, List<String> rules,
            Optional<Instant> until) {}
}
