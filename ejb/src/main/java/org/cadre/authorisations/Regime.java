package org.cadre.authorisations;

/** The law that an authorisation is under. */
public enum Regime {
    /** US Export Administration Regulations, 15 CFR 730 to 774. */
    EAR,
    /** US International Traffic in Arms Regulations, 22 CFR 120 to 130. */
    ITAR,
    /** The EU's list of dual-use items, annex I of Regulation (EU) 2021/821. */
    DUAL_USE
}
