package org.cadre.notices;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.attachments.AttachmentDesk;
import org.cadre.files.FileId;
import org.cadre.files.Files;
import org.cadre.files.HeldFileRefused;
import org.cadre.files.StoredFile;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleagues;

/** Tells who uploaded a file that the scanner did not let it through, where a text refers to it. */
@ApplicationScoped
class TellOfFile implements Handler<HeldFileRefused> {
    @Inject
    private Files files;
    @Inject
    private AttachmentDesk attachments;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Audience audience;

    protected TellOfFile() {}

    @Override
    public Class<HeldFileRefused> message() {
        return HeldFileRefused.class;
    }

    @Override
    public void handle(HeldFileRefused refused, Delivery delivery) {
        files.find(new FileId(refused.file())).ifPresent(file -> colleagues.reader(file.owner())
                .flatMap(owner -> attachments.ask(owner, file)).ifPresent(ask -> tell(file, ask, delivery)));
    }

    private void tell(StoredFile file, AskId ask, Delivery delivery) {
        audience.tell(List.of(file.owner()), asks.find(ask).orElseThrow(),
                Occasion.of(NoticeKind.FILE_REFUSED, delivery.id(), ask));
    }
}
