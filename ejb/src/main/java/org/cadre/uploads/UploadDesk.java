package org.cadre.uploads;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.csv.ImportReport;
import org.cadre.directory.DirectoryImport;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.skills.TaxonomyImport;

/** Where an administrator hands in a file, looks at its dry run, and applies it. */
@ApplicationScoped
@Transactional
public class UploadDesk {
    /** The largest file, in bytes. */
    public static final int LARGEST = 64 << 20;
    private static final int LONGEST_NAME = 200;
    @Inject
    private Uploads uploads;
    @Inject
    private DirectoryImport directory;
    @Inject
    private TaxonomyImport taxonomy;

    protected UploadDesk() {}

    /**
     * Keeps the file and makes its dry run.
     *
     * @param name what the file is called, to be shown
     * @throws BadInput naming `file` where it is empty or larger than {@link #LARGEST}
     */
    public UploadId check(Reader admin, UploadKind kind, String name, byte[] content) {
        return uploads.add(kind, shown(name), admin.id(), content, run(admin, kind, content, false, false));
    }

    /** Makes the dry run, or the import, of a file that is not kept. @throws BadInput as {@link #check} */
    public ImportReport run(Reader admin, UploadKind kind, byte[] content, boolean confirmLeavers, boolean apply) {
        if (content.length == 0)
            throw new BadInput("file", "", Message.of("import.no-file"));
        if (content.length > LARGEST)
            throw new BadInput("file", content.length + " bytes", Message.of("import.too-large", LARGEST >> 20));
        return switch (kind) {
            case PEOPLE -> apply
                    ? directory.apply(admin, content, confirmLeavers)
                    : directory.check(admin, content, confirmLeavers);
            case SKILLS -> apply ? taxonomy.apply(admin, content) : taxonomy.check(admin, content);
        };
    }

    /** @throws UploadNotFound */
    public Upload get(Reader admin, UploadId id) {
        return uploads.get(id);
    }

    /** The latest first. */
    public List<Upload> latest(Reader admin, int limit) {
        return uploads.latest(limit);
    }

    /**
     * Applies the very file that was checked.
     *
     * @throws UploadNotFound also where it was applied or is gone
     * @throws BadInput naming `confirm` where most of the company would leave and that is not confirmed
     */
    public Upload apply(Reader admin, UploadId id, boolean confirmLeavers) {
        byte[] content = uploads.content(id);
        var checked = uploads.get(id);
        if (checked.needsConfirmation() && !confirmLeavers)
            throw new BadInput("confirm", "", checked.report().faults().getFirst().reason());
        var report = run(admin, checked.kind(), content, confirmLeavers, true);
        uploads.end(id, report.applied() ? UploadState.APPLIED : UploadState.REFUSED, report);
        return uploads.get(id);
    }

    private static String shown(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ").strip();
        String shown = plain.isEmpty() ? "?" : plain;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
