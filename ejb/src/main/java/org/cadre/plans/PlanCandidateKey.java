package org.cadre.plans;

import java.io.Serializable;
import java.util.UUID;

/** A colleague stands in a plan once. */
record PlanCandidateKey(UUID plan, UUID colleague) implements Serializable {}
