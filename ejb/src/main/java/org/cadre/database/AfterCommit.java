package org.cadre.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Does something once the transaction at hand is committed, and nothing where it is rolled back. */
@ApplicationScoped
public class AfterCommit {
    @Resource
    private TransactionSynchronizationRegistry transactions;

    protected AfterCommit() {}

    /** @param work quick and not in need of the database: the transaction's thread waits for it */
    public void run(Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is decided yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED)
                    work.run();
            }
        });
    }
}
