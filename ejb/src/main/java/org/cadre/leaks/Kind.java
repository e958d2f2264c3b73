package org.cadre.leaks;

/** What can be found. */
public enum Kind {
    PRIVATE_KEY(Nature.SECRET), AWS_KEY(Nature.SECRET), GITHUB_TOKEN(Nature.SECRET), GITLAB_TOKEN(Nature.SECRET),
    SLACK_TOKEN(Nature.SECRET), GOOGLE_KEY(Nature.SECRET), JWT(Nature.SECRET), URL_PASSWORD(Nature.SECRET),
    PASSWORD(Nature.SECRET), PAYMENT_CARD(Nature.PERSONAL), IBAN(Nature.PERSONAL), DE_TAX_ID(Nature.PERSONAL),
    DE_PENSION_NUMBER(Nature.PERSONAL), AT_SVNR(Nature.PERSONAL), CH_AHV(Nature.PERSONAL), US_SSN(Nature.PERSONAL),
    UK_NINO(Nature.PERSONAL), FR_NIR(Nature.PERSONAL), PL_PESEL(Nature.PERSONAL), MAIL_ADDRESS(Nature.CONTACT),
    PHONE(Nature.CONTACT);

    /** What kind of harm it does. */
    public enum Nature {
        /** Opens something to whoever has it. */
        SECRET,
        /** Says something about a person that is to stay among few. */
        PERSONAL,
        /** How somebody is reached, which colleagues write all the time. */
        CONTACT
    }

    private final Nature nature;

    Kind(Nature nature) {
        this.nature = nature;
    }

    public Nature nature() {
        return nature;
    }
}
