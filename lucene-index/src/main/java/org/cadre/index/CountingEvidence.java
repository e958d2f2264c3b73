package org.cadre.index;

import org.apache.lucene.util.FixedBitSet;

/**
 * The evidence of one segment that counts for one need.
 *
 * @param docs the documents that count
 */
record CountingEvidence(EvidenceColumns columns, FixedBitSet docs) {}
