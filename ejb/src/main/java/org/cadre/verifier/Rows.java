package org.cadre.verifier;

/** How entries are read by SQL, the same at writing, checking and exporting; `l` is what names them by source and seq. */
public final class Rows {
    /** Source, seq and the texts of a {@link Content}. */
    public static final String COLUMNS = """
            l.source, l.seq, cast(d.id as text),
            to_char(coalesce(a.at, d.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(a.kind, d.stage),
            cast(coalesce(a.subject, d.subject) as text), cast(a.actor as text), cast(coalesce(a.person, d.person) as text),
            d.outcome, cast(d.rules as text), encode(coalesce(a.detail, d.facts), 'hex')""";
    public static final String JOINS = """
            left join act a on l.source = 'ACT' and a.seq = l.seq
            left join decision d on l.source = 'DECISION' and d.seq = l.seq""";

    private Rows() {}
}
