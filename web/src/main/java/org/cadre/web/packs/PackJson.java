package org.cadre.web.packs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.packs.Pack;
import org.cadre.packs.Signature;
import org.cadre.people.Role;
import org.cadre.reports.ReportKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month's pack.
 *
 * @param sha256 of the hashes of its figures, in hexadecimal
 * @param verified whether the closed figures still have those hashes
 */
@Schema(name = "ReportPack")
public record PackJson(String period, String sha256, Instant madeAt, boolean verified, List<String> reports,
        List<SignatureJson> signatures) {
    static final String EXAMPLE = """
            {"period": "2026-03", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", \
            "madeAt": "2026-04-01T01:00:00Z", "verified": true, "reports": ["resolution", "routing"], "signatures": \
            [{"as": "GOVERNANCE", "by": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "name": "Grace Hopper", "comment": \
            "All in order", "at": "2026-04-02T09:00:00Z"}]}""";

    /** @param as GOVERNANCE or AUDITOR */
    @Schema(name = "ReportPackSignature")
    public record SignatureJson(@Schema(implementation = Role.class) String as, UUID by, String name, String comment,
            Instant at) {
        static SignatureJson of(Signature one) {
            return new SignatureJson(one.as().name(), one.by().value(), one.name(), one.comment(), one.at());
        }
    }

    static PackJson of(Pack pack, boolean verified) {
        return new PackJson(pack.period().toString(), pack.sha256(), pack.madeAt(), verified,
                pack.reports().stream().map(ReportKey::word).toList(),
                pack.signatures().stream().map(SignatureJson::of).toList());
    }
}
