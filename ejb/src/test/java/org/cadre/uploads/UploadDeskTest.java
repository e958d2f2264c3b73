package org.cadre.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader admin;
    private UploadDesk desk;

    @BeforeEach
    void hire() {
        admin = new Company(database).hire("Ada Admin");
        desk = database.beans().get(UploadDesk.class);
    }

    @Test
    void whatWasCheckedIsAppliedOnce() {
        var id = check(UploadKind.SKILLS, "C:\\files\\skills.csv", "code,label\njava,Java\n");
        var checked = database.call(() -> desk.get(admin, id));
        assertThat(checked.name()).isEqualTo("skills.csv");
        assertThat(checked.mayApply()).isTrue();
        assertThat(checked.report().added()).isEqualTo(1);
        var applied = database.call(() -> desk.apply(admin, id, false));
        assertThat(applied.state()).isEqualTo(UploadState.APPLIED);
        assertThat(applied.mayApply()).isFalse();
        assertThatThrownBy(() -> database.call(() -> desk.apply(admin, id, false)))
                .isInstanceOf(UploadNotFound.class);
        assertThat(database.call(() -> desk.latest(admin, 10))).containsExactly(applied);
    }

    @Test
    void faultsAreKeptWithTheirReasons() {
        var id = check(UploadKind.SKILLS, "", "code,label\njava\n,Go\n");
        var checked = database.call(() -> desk.get(admin, id));
        assertThat(checked.mayApply()).isFalse();
        assertThat(checked.faults()).isEqualTo(2);
        assertThat(checked.report().faults().getFirst().reason().args()).containsExactly(1L, 2L);
    }

    @Test
    void onlyLeaversCanBeConfirmed() {
        new Company(database).hire("Bea");
        var id = check(UploadKind.PEOPLE, "hr.csv",
                "number,name,mail,org unit,site,country,time zone,language,clearance,employment type\n"
                        + "9,New,new@example.org,IT,Rome,IT,Europe/Rome,it,INTERNAL,EMPLOYEE\n");
        var checked = database.call(() -> desk.get(admin, id));
        assertThat(checked.needsConfirmation()).isTrue();
        assertThat(checked.mayApply()).isTrue();
        assertThat(database.call(() -> desk.apply(admin, id, true)).report().left()).isEqualTo(2);
    }

    @Test
    void anEmptyFileIsRefused() {
        var bad = catchThrowableOfType(BadInput.class, () -> check(UploadKind.PEOPLE, "hr.csv", ""));
        assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly("file");
    }

    private UploadId check(UploadKind kind, String name, String content) {
        return database.call(() -> desk.check(admin, kind, name, content.getBytes(UTF_8)));
    }
}
