package org.cadre.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.outbox.ChangeLog;

/** The colleagues and their profiles. Whoever changes one calls {@link #changed}. */
@ApplicationScoped
@Transactional
public class Colleagues {
    /** The kind under which a colleague, a profile or its skills stand in the change log. */
    public static final String KIND = "colleague";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Colleagues() {}

    public Optional<Colleague> find(ColleagueId id) {
        return Optional.ofNullable(entities.find(Colleague.class, id.value()));
    }

    /** @throws ColleagueNotFound */
    public Colleague get(ColleagueId id) {
        return find(id).orElseThrow(() -> new ColleagueNotFound(id.toString()));
    }

    public List<Colleague> all(Collection<ColleagueId> ids) {
        if (ids.isEmpty())
            return List.of();
        return entities.createQuery("select c from Colleague c where c.id in :ids", Colleague.class)
                .setParameter("ids", ids.stream().map(ColleagueId::value).toList()).getResultList();
    }

    public Optional<Colleague> byMail(String mail) {
        return entities.createQuery("select c from Colleague c where c.mail = :mail", Colleague.class)
                .setParameter("mail", mail.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }

    public Optional<Colleague> byNumber(String number) {
        return entities.createQuery("select c from Colleague c where c.number = :number", Colleague.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    public boolean empty() {
        return entities.createQuery("select c.id from Colleague c", UUID.class).setMaxResults(1).getResultList()
                .isEmpty();
    }

    public ExpertProfile profile(ColleagueId id) {
        var profile = entities.find(ExpertProfile.class, id.value());
        return profile == null ? ExpertProfile.of(id) : profile;
    }

    public void add(Colleague colleague) {
        entities.persist(colleague);
        entities.persist(ExpertProfile.of(colleague.id()));
        changed(colleague.id());
    }

    /** Tells every copy that a colleague, a profile or its skills are other than before. */
    public void changed(ColleagueId id) {
        changes.note(KIND, id.value());
    }

    /** A colleague as a reader without roles, for what is sent to them unasked; empty where they have left. */
    public Optional<Reader> reader(ColleagueId id) {
        return find(id).filter(Colleague::active).map(
                one -> new Reader(id, one.clearance(), wallsOf(id), Set.of(), one.language(), one.zone()));
    }

    public Set<WallId> wallsOf(ColleagueId id) {
        List<?> found = entities.createNativeQuery("select wall_id from wall_member where colleague_id = ?1")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(wall -> new WallId(Sql.uuid(wall))).collect(Collectors.toSet());
    }
}
