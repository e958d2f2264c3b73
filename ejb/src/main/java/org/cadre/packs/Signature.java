package org.cadre.packs;

import java.time.Instant;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;

/**
 * That somebody stands for a pack.
 *
 * @param as in which role, GOVERNANCE or AUDITOR
 * @param name as the signer is called now
 */
public record Signature(Role as, ColleagueId by, String name, String comment, Instant at) {}
