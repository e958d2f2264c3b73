package org.cadre.web.attachments;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;

import org.cadre.files.Intake;
import org.cadre.files.StoredFile;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.View;
import org.cadre.web.input.Multipart;
import org.cadre.web.security.Caller;

/** Takes in the files of a form and puts links to them below its text. */
@RequestScoped
public class Attaching {
    /** The form's field for files. */
    public static final String FIELD = "file";
    /** Most files of one form. */
    public static final int MOST = 10;

    @Inject
    Intake intake;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /**
     * @param save what is done with the form, its files by then in its `text`
     * @param again the form with what is wrong with a file
     */
    public Object take(List<EntityPart> parts, Function<Form, Object> save, Function<Form, View> again)
            throws IOException {
        Form form = Form.sent(Multipart.fields(parts));
        try {
            var files = files(parts);
            if (files.size() > MOST)
                throw new BadInput(FIELD, "", Message.of("file.too-many", MOST));
            for (EntityPart part : files)
                form = form.with("text", below(form.value("text"), kept(part)));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(FIELD, said(fault));
            return Page.invalid(again.apply(form));
        }
        return save.apply(form);
    }

    /** @throws BadInput where it is not taken */
    public StoredFile kept(EntityPart part) throws IOException {
        try (var content = part.getContent()) {
            return intake.take(caller.reader().id(), part.getFileName().orElse(""), content);
        }
    }

    /** Which file, and why it is not taken. */
    public String said(BadInput.Fault fault) {
        String why = Texts.render(fault.reason(), frames.texts().locale());
        return fault.value().isEmpty() ? why : fault.value() + ": " + why;
    }

    /** A browser sends an empty part where no file was chosen. */
    public static List<EntityPart> files(List<EntityPart> parts) {
        return parts.stream().filter(part -> part.getName().equals(FIELD))
                .filter(part -> part.getFileName().filter(name -> !name.isBlank()).isPresent()).toList();
    }

    private static String below(String text, StoredFile file) {
        return text.isBlank() ? file.markdown() : text.stripTrailing() + "\n\n" + file.markdown();
    }
}
