package org.cadre.webhooks;

/** An endpoint with its secret, which is told only here. */
public record NewEndpoint(EndpointId id, SigningSecret secret) {}
