package org.cadre.database;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionScoped;

import org.jspecify.annotations.Nullable;

/**
 * Gives each transaction its entity manager. A page has half a dozen transactions, so the enterprise bean that knows the
 * unit is called once and not for each.
 */
@ApplicationScoped
class EntityManagers {
    @Inject
    private Entities entities;
    private volatile @Nullable EntityManagerFactory unit;

    protected EntityManagers() {}

    @Produces
    @TransactionScoped
    EntityManager open() {
        EntityManager opened = unit().createEntityManager();
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

    void close(@Disposes EntityManager opened) {
        opened.close();
    }

    private EntityManagerFactory unit() {
        var known = unit;
        if (known == null) {
            known = entities.unit();
            unit = known;
        }
        return known;
    }
}
