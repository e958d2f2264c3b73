package org.cadre.skills;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.cadre.people.SkillId;
import org.jspecify.annotations.Nullable;

/** A node of the taxonomy. It is written by the import only; its other labels stand in {@link Skills#labels}. */
@Entity
public class Skill {
    @Id
    private UUID id;
    private String code;
    private String label;
    private String language;
    @Column(name = "broader_id")
    private @Nullable UUID broader;

    @SuppressWarnings("NullAway.Init")
    protected Skill() {}

    public SkillId id() {
        return new SkillId(id);
    }

    /** What the taxonomy's own source calls it, such as an ESCO address. */
    public String code() {
        return code;
    }

    /** The preferred one. */
    public String label() {
        return label;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Optional<SkillId> broader() {
        return Optional.ofNullable(broader).map(SkillId::new);
    }
}
