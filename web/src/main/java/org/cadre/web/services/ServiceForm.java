package org.cadre.web.services;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;
import org.cadre.services.NewService;

/** What was sent for a new account, read alike from page and API. */
final class ServiceForm {
    private ServiceForm() {}

    static NewService wanted(String name, String purpose, String owner, String clearance, List<String> walls,
            List<String> scopes, int days) {
        return new NewService(name, purpose, owner, clearance(clearance), walls(walls),
                Scope.parse("scopes", scopes), Duration.ofDays(days));
    }

    /** The least where nothing is said. */
    private static Classification clearance(String sent) {
        if (sent.isEmpty())
            return Classification.PUBLIC;
        try {
            return Classification.valueOf(sent);
        } catch (IllegalArgumentException _) {
            throw new BadInput("clearance", sent, Message.of("bad.choice",
                    Arrays.stream(Classification.values()).map(Classification::name).toList()));
        }
    }

    private static Set<WallId> walls(List<String> sent) {
        return sent.stream().map(ServiceForm::wall).collect(Collectors.toSet());
    }

    private static WallId wall(String sent) {
        try {
            return new WallId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput("walls", sent, Message.of("bad.id"));
        }
    }
}
