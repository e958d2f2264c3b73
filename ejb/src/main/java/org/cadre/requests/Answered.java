package org.cadre.requests;

import java.util.Optional;

/**
 * What was answered to a request.
 *
 * @param location the address of what was made, as far as it has one
 * @param body as it was sent
 */
public record Answered(int status, Optional<String> location, String body) {}
