package org.cadre.accounts;

import java.util.UUID;

/** A colleague's account has another password than before, and whatever was open on it has ended. */
public record PasswordReplaced(UUID colleague) {}
