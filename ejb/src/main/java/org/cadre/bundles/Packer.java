package org.cadre.bundles;

import java.io.IOException;
import java.util.UUID;

import org.cadre.exports.Export;

/** Fills archives of one kind; a bean of this type is found by itself. Packs outside of any transaction. */
public interface Packer {
    String kind();

    /** What an archive of this subject holds, for the rules of exporting; within a transaction. */
    Export contents(UUID subject);

    void pack(UUID subject, Parcel parcel) throws IOException;
}
