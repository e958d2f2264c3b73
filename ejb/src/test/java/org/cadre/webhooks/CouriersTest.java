package org.cadre.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.concurrent.ManagedThreadFactory;

import org.cadre.database.TestDatabase;
import org.cadre.egress.AllowList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CouriersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Test
    void workersThatEndByThemselvesAreCounted() throws InterruptedException {
        var couriers = couriers("http://127.0.0.1:9", new StackOverflowError("as a mistake of ours would"));
        for (Thread thread : threads)
            thread.join();
        assertThat(couriers.ended()).isEqualTo(3);
    }

    @Test
    void thoseThatWaitForTheDatabaseAreNot() throws InterruptedException {
        var couriers = couriers("http://127.0.0.1:9", new IllegalStateException("the database is away"));
        threads.getFirst().join(50);
        assertThat(couriers.ended()).isZero();
        couriers.stop();
        threads.forEach(Thread::interrupt);
    }

    @Test
    void whereNoHostIsListedNoneIsMissed() {
        assertThat(couriers("", new StackOverflowError()).ended()).isZero();
        assertThat(threads).isEmpty();
    }

    private Couriers couriers(String hosts, Throwable each) {
        var settings = new WebhookSettings(AllowList.of(hosts), Duration.ofSeconds(1), Duration.ofSeconds(1), 3);
        return database.beans().with(WebhookSettings.class, settings).with(Courier.class, new Courier() {
            @Override
            boolean one() {
                if (each instanceof RuntimeException failure)
                    throw failure;
                throw (Error) each;
            }
        }).with(ManagedThreadFactory.class, factory()).get(Couriers.class);
    }

    private ManagedThreadFactory factory() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ManagedThreadFactory.class}, (_, _, args) -> {
                    var thread = Thread.ofPlatform().daemon().unstarted((Runnable) args[0]);
                    threads.add(thread);
                    return thread;
                });
    }
}
