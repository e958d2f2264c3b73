package org.cadre.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes Lucene documents of profiles, evidence and posts. */
final class Documents {

    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TEXT.setTokenized(true);
        TEXT.freeze();
    }

    private static final int LONGEST = 1_000;

    private final Ordinals ordinals;
    private final Directions directions;

    Documents(Ordinals ordinals, Directions directions) {
        this.ordinals = ordinals;
        this.directions = directions;
    }

    static BytesRef key(Kind kind, UUID id) {
        return new BytesRef(ByteBuffer.allocate(17).put((byte) kind.ordinal()).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }

    static UUID uuid(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    Document of(ExpertProfile profile) {
        Document document = document(Kind.PROFILE, profile.id(), profile.version());
        int ordinal = person(document, profile.id());
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        if (profile.active() && !profile.optedOut()) {
            term(document, Fields.AVAILABLE, "1");
        }
        document.add(new NumericDocValuesField(Fields.CLEARANCE, profile.access().clearance()));
        document.add(new BinaryDocValuesField(Fields.MEMBERS, Members.bytes(profile.access().walls())));
        if (profile.awayUntil() != null) {
            document.add(new NumericDocValuesField(Fields.AWAY, profile.awayUntil().toEpochMilli()));
        }
        path(profile.orgUnit()).forEach(unit -> term(document, Fields.EXPERT_UNIT, unit));
        term(document, Fields.COUNTRY, profile.country());
        term(document, Fields.SITE, profile.site());
        profile.languages().stream().sorted().forEach(language -> term(document, Fields.SPEAKS, language));
        FactFields.addTo(document, profile.facts());
        skills(document, profile);
        return document;
    }

    private static void skills(Document document, ExpertProfile profile) {
        List<Token> text = new ArrayList<>(Words.of(profile.about(), Language.of("", profile.about())));
        Set<String> keys = new LinkedHashSet<>();
        for (SkillClaim skill : profile.skills()) {
            for (int level = 1; level <= skill.level(); level++) {
                term(document, Fields.CLAIM, claim(skill.skillId(), level));
            }
            for (String label : skill.labels()) {
                LabelWords words = LabelWords.of(label);
                keys.addAll(words.keys());
                text.addAll(words.words());
            }
            skill.broader().forEach(label -> text.addAll(LabelWords.of(label).words()));
        }
        text(document, Fields.PROFILE, text);
        text(document, Fields.LABEL, keys.stream().map(key -> new Token(key, 0, 0, 1)).toList());
        document.add(new BinaryDocValuesField(Fields.CLAIMS, Claims.bytes(profile.skills())));
    }

    Document of(Evidence evidence) {
        Document document = document(Kind.EVIDENCE, evidence.id(), evidence.version());
        Compartment compartment = compartment(document, evidence.classification(), evidence.wall());
        document.add(new NumericDocValuesField(Fields.EXPERT, person(document, evidence.expertId())));
        if (evidence.askedBy() != null) {
            document.add(new NumericDocValuesField(Fields.ASKER, person(document, evidence.askedBy())));
        }
        document.add(new NumericDocValuesField(Fields.AT, evidence.at().toEpochMilli()));
        document.add(new BinaryDocValuesField(Fields.TOPIC, bytes(evidence.topicId())));
        document.add(new StoredField(Fields.TITLE, evidence.title()));
        Language language = Language.of(evidence.language(),
                evidence.title() + '\n' + evidence.body() + '\n' + evidence.answer());
        text(document, compartment.field(Fields.QUESTION),
                Words.of(evidence.title() + '\n' + evidence.body(), language));
        text(document, compartment.field(Fields.ANSWER), Words.of(evidence.answer(), language));
        meaning(document, compartment, Fields.MEANING, evidence.title() + '\n' + evidence.answer(), language);
        meaning(document, compartment, Fields.QUESTION_MEANING, evidence.title() + '\n' + evidence.body(), language);
        text(document, compartment.field(Fields.TAGS), Words.of(String.join("\n", evidence.tags()), language));
        return document;
    }

    Document of(Post post) {
        Document document = document(Kind.POST, post.id(), post.version());
        Compartment compartment = compartment(document, post.classification(), post.wall());
        document.add(new NumericDocValuesField(Fields.AT, post.at().toEpochMilli()));
        document.add(new BinaryDocValuesField(Fields.TOPIC, bytes(post.topicId())));
        document.add(new StoredField(Fields.TITLE, post.title()));
        document.add(new StoredField(Fields.BODY, post.body()));
        facet(document, Fields.POST_KIND, post.kind().name());
        facet(document, Fields.CLASSIFICATION, Integer.toString(post.classification()));
        facet(document, Fields.STATE, post.state());
        Set<String> tags = new LinkedHashSet<>();
        post.tags().forEach(tag -> tags.add(cut(tag)));
        tags.forEach(tag -> facet(document, Fields.TAG, tag));
        path(post.orgUnit()).forEach(unit -> facet(document, Fields.UNIT, unit));
        Language language = Language.of(post.language(), post.title() + '\n' + post.body());
        document.add(new StoredField(Fields.LANGUAGE, language.name()));
        text(document, compartment.field(Fields.TITLE), Words.of(post.title(), language));
        text(document, compartment.field(Fields.BODY), Words.of(post.body(), language));
        text(document, compartment.field(Fields.TAGS), Words.of(String.join("\n", post.tags()), language));
        if (post.kind() == PostKind.QUESTION) {
            meaning(document, compartment, Fields.POST_MEANING, post.title() + '\n' + post.body(), language);
        }
        return document;
    }

    private void meaning(Document document, Compartment compartment, String base, String text, Language language) {
        directions.of(text, language)
                .ifPresent(direction -> document.add(new KnnByteVectorField(compartment.field(base),
                        direction, VectorSimilarityFunction.DOT_PRODUCT)));
    }

    /** A claim of a skill at a level, as a term. */
    static String claim(UUID skillId, int level) {
        return skillId + "/" + level;
    }

    private static Document document(Kind kind, UUID id, long version) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key(kind, id), Field.Store.NO));
        term(document, Fields.KIND, kind.name());
        document.add(new SortedDocValuesField(Fields.ID, bytes(id)));
        document.add(new NumericDocValuesField(Fields.VERSION, version));
        return document;
    }

    private int person(Document document, UUID id) {
        int ordinal = ordinals.of(id);
        document.add(new StringField(Fields.PERSON, Ordinals.term(id, ordinal), Field.Store.NO));
        return ordinal;
    }

    private static Compartment compartment(Document document, int classification,
            @Nullable String wall) {
        Compartment compartment = new Compartment(classification, wall);
        term(document, Fields.COMPARTMENT, compartment.code());
        document.add(new SortedDocValuesField(Fields.COMPARTMENT, new BytesRef(compartment.code())));
        return compartment;
    }

    private static void term(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, cut(value), Field.Store.NO));
        }
    }

    private static void facet(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, cut(value), Field.Store.YES));
            document.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
        }
    }

    private static void text(Document document, String field, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            document.add(new Field(field, new TokenList(tokens), TEXT));
        }
    }

    /** A value as a term: Lucene refuses terms of more than 32,766 bytes. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    /** The unit and all above it: "a/b/c" is "a", "a/b" and "a/b/c". */
    static List<String> path(String whole) {
        String unit = cut(whole);
        List<String> units = new ArrayList<>();
        for (int slash = unit.indexOf('/'); slash >= 0; slash = unit.indexOf('/', slash + 1)) {
            units.add(unit.substring(0, slash));
        }
        if (!unit.isEmpty()) {
            units.add(unit);
        }
        return units;
    }
}
