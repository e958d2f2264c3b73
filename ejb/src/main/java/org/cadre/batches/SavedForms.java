package org.cadre.batches;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.forms.Form;
import org.cadre.people.ColleagueId;

/** The forms that people use again, each of one owner. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SavedForms {
    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected SavedForms() {}

    /** By name. */
    List<SavedForm> of(ColleagueId owner) {
        return Sql.rows(entities.createNativeQuery("""
                select id, name, cast(form as text), saved_at from saved_form where owner_id = ?1
                order by lower(name), id""").setParameter(1, owner.value())).stream()
                .map(row -> new SavedForm(Sql.uuid(row[0]), (String) row[1], Form.read(Json.object((String) row[2])),
                        Sql.instant(row[3])))
                .toList();
    }

    /** Takes the place of one of the same name. */
    UUID keep(ColleagueId owner, String name, Form form) {
        return Sql.uuid(entities.createNativeQuery("""
                insert into saved_form (id, owner_id, name, form, saved_at) values (?1, ?2, ?3, cast(?4 as jsonb), ?5)
                on conflict (owner_id, lower(name)) do update set name = excluded.name, form = excluded.form,
                    saved_at = excluded.saved_at returning id""").setParameter(1, UUID.randomUUID())
                .setParameter(2, owner.value()).setParameter(3, name).setParameter(4, form.json().toString())
                .setParameter(5, Timestamp.from(clock.instant())).getSingleResult());
    }

    boolean forget(ColleagueId owner, UUID id) {
        return entities.createNativeQuery("delete from saved_form where owner_id = ?1 and id = ?2")
                .setParameter(1, owner.value()).setParameter(2, id).executeUpdate() > 0;
    }
}
