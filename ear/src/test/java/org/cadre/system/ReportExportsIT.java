package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.Multipart;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** Files of reports from the running server: handed out, signed, and sent by mail without anybody looking at a page. */
@SystemTest
class ReportExportsIT {
    private static final String MONTH = "2025-12";
    private final String name = "Board " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void aReportLeavesAsPdfAndAsAWorkbookForTheOfficeOnly(Cadre cadre) {
        var office = cadre.api(Demo.CIO);
        var pdf = office.getAs("/reports/resolution/export?format=PDF", "application/pdf");
        assertThat(pdf.status()).as(pdf.body()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-1.").contains("/StructTreeRoot");
        assertThat(pdf.header("Content-Disposition")).contains("report-resolution-").endsWith(".pdf\"");
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(office.getAs("/reports/policy/export?format=XLSX", xlsx).body()).startsWith("PK");
        assertThat(office.getAs("/reports/policy/export?format=CSV", "text/csv").body()).contains("report,period");
        var page = cadre.signedIn(Demo.CIO);
        assertThat(page.get("/reports/load/export.pdf").body()).startsWith("%PDF-1.");
        assertThat(page.get("/reports/load/export.xlsx").body()).startsWith("PK");
        assertThat(page.get("/reports/load/export.pdf?period=2099-01").status()).isEqualTo(400);
        assertThat(office.getAs("/reports/load/export?format=DOC", "*/*").status()).isEqualTo(400);
        assertThat(cadre.api(Demo.ASKER).getAs("/reports/resolution/export", "application/pdf").status())
                .isEqualTo(404);
        assertThat(office.get("/reports/load/verification").status()).as("not closed yet").isEqualTo(400);
    }

    @Test
    void aPackIsSignedOnceAndASchedulesMailCarriesIt(Cadre cadre) throws Exception {
        close(cadre);
        var office = cadre.api(Demo.CIO);
        assertThat(office.get("/reports/packs/" + MONTH).body()).contains("\"verified\":true");
        String path = "/reports/packs/" + MONTH + "/signatures";
        var signed = office.post(path, "{\"as\": \"GOVERNANCE\", \"comment\": \"All in order\"}");
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        assertThat(signed.body()).contains("All in order", "\"verified\":true");
        assertThat(office.post(path, "{\"as\": \"GOVERNANCE\"}").status()).isEqualTo(409);
        assertThat(cadre.api(Demo.ASKER).post(path, "{\"as\": \"GOVERNANCE\"}").status()).isEqualTo(404);
        var page = cadre.signedIn(Demo.CIO);
        assertThat(page.get("/reports/packs/" + MONTH).body()).contains("All in order");
        assertThat(page.get("/reports/packs/" + MONTH + "/pack.pdf").body()).startsWith("%PDF-1.");

        String people = "\"people\": [\"" + Demo.CIO.mail() + "\"]}";
        var refused = office.post("/reports/schedules", "{\"name\": \"x\", \"reports\": [\"pack\"], \"length\": "
                + "\"MONTH\", \"format\": \"PDF\", \"people\": [\"" + Demo.ASKER.mail() + "\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("people", "may not read reports");
        var made = office.post("/reports/schedules", "{\"name\": \"" + name
                + "\", \"reports\": [\"pack\"], \"length\": \"MONTH\", \"format\": \"PDF\", " + people);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        UUID schedule = made.id().orElseThrow();
        due(cadre, schedule);
        var mail = cadre.mail().await(Demo.CIO.mail(), name);
        var file = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("pack-" + MONTH + ".pdf");
        try (InputStream pdf = file.getInputStream()) {
            assertThat(new String(pdf.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(office.get("/reports/schedules/" + schedule + "/deliveries").body()).contains(MONTH);
        page.submit("/reports/schedules/" + schedule, "/reports/schedules/" + schedule + "/pause", Map.of());
        assertThat(office.get("/reports/schedules/" + schedule).body()).contains("PAUSED");
        page.submit("/reports/schedules/" + schedule, "/reports/schedules/" + schedule + "/remove", Map.of());
        assertThat(office.get("/reports/schedules/" + schedule).status()).isEqualTo(404);
    }

    /** As though a month long ago had been closed, with one report. */
    private static void close(Cadre cadre) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into report_snapshot (report, period, clearance, closed_at, sha256, figures)
                    select 'LOAD', '%1$s', c, now(), sha256(convert_to(t, 'UTF8')), t from (
                      select c, '{"form":1,"report":"LOAD","period":"%1$s","clearance":"' || n
                        || '","units":{"":{"heads":9,"values":{},"parts":{}}}}' as t
                      from (values (0, 'PUBLIC'), (1, 'INTERNAL'), (2, 'CONFIDENTIAL'), (3, 'RESTRICTED')) v (c, n)) x
                    on conflict do nothing""".formatted(MONTH));
            statement.execute(
                    """
                            insert into report_pack (id, period, made_at, sha256, contents)
                            select gen_random_uuid(), '%1$s', now(), sha256(convert_to(s, 'UTF8')), s from (
                              select string_agg('LOAD ' || (array['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED'])[clearance + 1]
                                || ' ' || encode(sha256, 'hex') || chr(10), '' order by clearance) as s
                              from report_snapshot where period = '%1$s' and report = 'LOAD') x
                            on conflict do nothing"""
                            .formatted(MONTH));
        }
    }

    /** What the chore writes when a month is closed after a schedule was set up. */
    private static void due(Cadre cadre, UUID schedule) throws SQLException {
        var delivery = UUID.randomUUID();
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into report_delivery (id, schedule_id, period, recipient_id, state, at)
                    select '%s', '%s', '%s', id, 'WAITING', now() from colleague where mail = '%s'"""
                    .formatted(delivery, schedule, MONTH, Demo.CIO.mail()));
            statement.execute(
                    """
                            insert into outbox (id, stream, handler, message, appended_at, due_at, outside)
                            values (gen_random_uuid(), '%1$s', 'org.cadre.schedules.ReportMailHandler', '{"delivery":"%1$s"}', now(), now(),
                              true)"""
                            .formatted(delivery));
        }
    }
}
