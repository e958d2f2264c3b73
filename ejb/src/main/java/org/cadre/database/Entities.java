package org.cadre.database;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionScoped;

/**
 * Gives each transaction its entity manager.
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

    @Produces
    @TransactionScoped
    public EntityManager open() {
        EntityManager opened = unit.createEntityManager();
        // CDI lets a transaction's beans be serialised, and refuses a product that says it cannot be; it never is
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{EntityManager.class, Serializable.class}, (_, method, args) -> {
                    try {
                        return method.invoke(opened, args);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    public void close(@Disposes EntityManager opened) {
        opened.close();
    }
}
