package org.cadre.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.governance.Stage;

/**
 * A verdict as it is kept.
 *
 * @param subject the ask that it was about
 * @param person whom the facts name, where they name one
 * @param outcome ALLOWED, WARNED, HELD or REFUSED
 * @param rules each rule that was asked, `name@version`, with what it said
 * @param facts as text by name; empty where the person's key was erased
 */
public record Decision(Instant at, Stage stage, UUID subject, Optional<UUID> person, String outcome,
        Map<String, String> rules, Map<String, String> facts) {}
