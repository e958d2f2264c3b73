package org.cadre.accounts;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;

/** Who has a role. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RoleHolders {
    @Inject
    private EntityManager entities;

    protected RoleHolders() {}

    /** Whether somebody has a role; whoever can sign in is an EMPLOYEE. */
    public boolean has(ColleagueId who, Role role) {
        return !entities.createNativeQuery("select 1 from account_role where colleague_id = ?1 and role = ?2")
                .setParameter(1, who.value()).setParameter(2, role.name()).getResultList().isEmpty();
    }

    public List<ColleagueId> of(Role role) {
        return Sql.column(entities.createNativeQuery("""
                select r.colleague_id from account_role r join colleague c on c.id = r.colleague_id
                where r.role = ?1 and c.left_at is null order by 1""").setParameter(1, role.name())).stream()
                .map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }
}
