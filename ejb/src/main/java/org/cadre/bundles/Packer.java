package org.cadre.bundles;

import java.io.IOException;
import java.util.UUID;

import org.cadre.exports.Export;

/** Fills archives of one kind; a bean of this type is found by itself. Packs outside of any transaction. */
public interface Packer {
    String kind();

    /** How much an archive of this subject holds; within a transaction, once for each archive, since it may take long. */
    Counted count(UUID subject);

    /** What it holds, for the rules of exporting, with how much was counted; within a transaction. */
    Export contents(UUID subject, Counted counted);

    void pack(UUID subject, Parcel parcel) throws IOException;
}
