package org.cadre.database;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.cadre.approvals.ApprovalSettings;
import org.cadre.asks.LabelRules;
import org.cadre.bundles.Packer;
import org.cadre.bundles.Packers;
import org.cadre.discovery.EvidencePacker;
import org.cadre.duplicates.MergeSettings;
import org.cadre.files.FileSettings;
import org.cadre.people.ReadingRules;
import org.cadre.privacy.PersonPacker;
import org.cadre.recertification.RecertificationSettings;
import org.cadre.reviews.ReviewSettings;
import org.cadre.screening.ScreeningSettings;

/**
 * Makes beans and fills in what they need, one of each class. Transactions are the test's matter
 * ({@link TestDatabase#call}): no interceptor runs and no event is observed. What is no concrete class, or stands on the server, is given by
 * {@link #with}.
 */
public final class TestBeans {
    private final Map<Class<?>, Object> made = new HashMap<>();

    TestBeans(EntityManager entities) {
        made.put(EntityManager.class, entities);
        made.put(Clock.class, Clock.systemUTC());
        // every text may refer to files, and few tests have any
        made.put(FileSettings.class,
                new FileSettings(Path.of("no-files"), 0, 0, 0, 0, Optional.empty(), Duration.ZERO));
        made.put(MergeSettings.class, MergeSettings.USUAL);
        made.put(ReviewSettings.class, ReviewSettings.USUAL);
        made.put(ApprovalSettings.class, ApprovalSettings.USUAL);
        made.put(RecertificationSettings.class, RecertificationSettings.USUAL);
        made.put(Packers.class, new Packers() {
            @Override
            public Packer of(String kind) {
                return kind.equals(PersonPacker.KIND)
                        ? TestBeans.this.get(PersonPacker.class)
                        : TestBeans.this.get(EvidencePacker.class);
            }
        });
        made.put(ScreeningSettings.class, ScreeningSettings.USUAL);
        made.put(Event.class, Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class},
                (_, _, _) -> null));
    }

    /** Uses this one wherever the type is injected; to be called before the first bean that needs it is made. */
    public <T> TestBeans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null)
            known = type == ReadingRules.class ? get(LabelRules.class) : make(type);
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()))
            throw new IllegalStateException("give a " + type.getName() + " by with(...)");
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            made.put(type, bean);
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass())
                fill(bean, part);
            return bean;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make a " + type.getName(), failure);
        }
    }

    private void fill(Object bean, Class<?> part) throws ReflectiveOperationException {
        for (Field field : part.getDeclaredFields())
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)
                    || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        for (var method : part.getDeclaredMethods())
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
    }
}
