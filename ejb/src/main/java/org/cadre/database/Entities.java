package org.cadre.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

/**
 * Knows the persistence unit.
 *
 * <p>Why not `@PersistenceContext` in the repositories: the server looks the unit up in the module of the caller, and a
 * page's request comes from the WAR, where there is none.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS) // a bean-managed one would suspend the caller's transaction
public class Entities {
    @PersistenceUnit(unitName = "cadre")
    private EntityManagerFactory unit;

    /** Once from within this bean's own module; from then on the factory knows where it belongs. */
    @PostConstruct
    void find() {
        unit.isOpen();
    }

    public EntityManagerFactory unit() {
        return unit;
    }
}
