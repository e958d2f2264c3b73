package org.cadre.mandates;

import org.cadre.governance.Message;
import org.cadre.people.Role;

/** Two roles that one person is not to have at once, and why. */
public record Conflict(Role first, Role second, Message reason) {}
