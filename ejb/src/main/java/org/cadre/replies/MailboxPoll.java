package org.cadre.replies;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.eclipse.microprofile.config.Config;

/** Visits the mailbox from time to time, on one node at a time; on a thread of its own, which may wait for its server. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailboxPoll {
    private static final Logger LOG = System.getLogger(MailboxPoll.class.getName());

    @Inject
    private Visit visit;
    @Inject
    private Config config;
    @Resource
    private ManagedThreadFactory threads;
    private Optional<MailboxSettings> settings = Optional.empty();
    private volatile boolean open = true;

    @PostConstruct
    void start() {
        settings = MailboxSettings.of(config);
        settings.ifPresent(mailbox -> threads.newThread(() -> run(mailbox)).start());
    }

    @PreDestroy
    void stop() {
        open = false;
    }

    private void run(MailboxSettings mailbox) {
        while (open) {
            try {
                visit.to(mailbox);
            } catch (MessagingException | IOException | RuntimeException failure) {
                LOG.log(Level.WARNING, "the mailbox of replies cannot be read, trying again: {0}", failure.toString());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(mailbox.every().toMillis());
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
