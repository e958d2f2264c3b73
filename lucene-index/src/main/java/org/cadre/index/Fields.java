package org.cadre.index;

/** Names of the fields in Lucene. A change of any of them, or of what they hold, is a new {@link #SCHEMA}. */
final class Fields {

    /** Version of everything that is written; an index of another version is rebuilt. */
    static final String SCHEMA = "8";

    /** Kind and id as one term, by which a document is replaced. */
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String VERSION = "version";
    /** Digest of what a colleague's document says to everybody, see {@link Contents}. */
    static final String CONTENT = "content";
    static final String COMPARTMENT = "compartment";
    static final String AT = "at";
    static final String TOPIC = "topic";
    /** Pairs of id and ordinal of every person named by a profile or by evidence. */
    static final String PERSON = "person";

    static final String ORDINAL = "ordinal";
    static final String AVAILABLE = "available";
    static final String CLEARANCE = "clearance";
    /** The walls that the expert is a member of, see {@link Members}. */
    static final String MEMBERS = "members";
    static final String AWAY = "away";
    static final String COUNTRY = "country";
    static final String SITE = "site";
    static final String SPEAKS = "speaks";
    /** Skill id and every level up to the claimed one. */
    static final String CLAIM = "claim";
    static final String CLAIMS = "claims";
    /** Whole labels of claimed skills. */
    static final String LABEL = "label";
    static final String PROFILE = "profile";

    static final String EXPERT = "expert";
    static final String ASKER = "asker";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    /** Direction of the question's title and the answer, where there is an embedder. */
    static final String MEANING = "meaning";
    /** Direction of the question's title and body, where there is an embedder. */
    static final String QUESTION_MEANING = "questionmeaning";
    static final String TAGS = "tags";

    static final String TITLE = "title";
    static final String BODY = "body";
    /** Direction of a question's title and body, where there is an embedder. */
    static final String POST_MEANING = "postmeaning";
    static final String LANGUAGE = "language";
    static final String UNIT = "unit";
    /** Unlike {@link #UNIT} without a column: Lucene wants one shape for each field. */
    static final String EXPERT_UNIT = "expertUnit";
    static final String STATE = "state";
    static final String TAG = "tag";
    static final String POST_KIND = "postkind";
    static final String CLASSIFICATION = "classification";

    private Fields() {}
}
