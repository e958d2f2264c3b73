package org.cadre.leaks;

/** What can be found. */
public enum Kind {
    PRIVATE_KEY(Nature.SECRET), AWS_KEY(Nature.SECRET), GITHUB_TOKEN(Nature.SECRET), GITLAB_TOKEN(
            Nature.SECRET), SLACK_TOKEN(Nature.SECRET), GOOGLE_KEY(Nature.SECRET), JWT(Nature.SECRET), URL_PASSWORD(
                    Nature.SECRET), PASSWORD(Nature.SECRET), PAYMENT_CARD(Nature.PERSONAL), IBAN(
                            Nature.PERSONAL), DE_TAX_ID("DE"), DE_PENSION_NUMBER("DE"), AT_SVNR("AT"), CH_AHV(
                                    "CH"), US_SSN("US"), UK_NINO("GB"), FR_NIR(
                                            "FR"), PL_PESEL("PL"), MAIL_ADDRESS(Nature.CONTACT), PHONE(Nature.CONTACT);

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
    private final String region;

    Kind(Nature nature) {
        this.nature = nature;
        this.region = "EU";
    }

    Kind(String country) {
        this.nature = Nature.PERSONAL;
        this.region = country;
    }

    /** Whose persons' it is, as ISO 3166-1 alpha-2; `EU`, whose rules go farthest, where it does not say. */
    public String region() {
        return region;
    }

    public Nature nature() {
        return nature;
    }
}
