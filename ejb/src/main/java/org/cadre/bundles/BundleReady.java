package org.cadre.bundles;

import java.util.UUID;

/** An archive can be fetched; its owner is to be told. */
public record BundleReady(UUID bundle, UUID owner, String kind) {}
