package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.StringJoiner;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** An administrator brings in the directory and an archive through the pages. */
@SystemTest
class ImportPagesIT {
    private static final String COLUMNS = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type\n";
    private static final String NUMBER = "B-" + Long.toString(System.nanoTime(), 36);
    private static final String NEWCOMER = NUMBER + ",Nia " + NUMBER + ",nia." + NUMBER
            + "@cadre.example,Plant/Tools,,Gdansk,PL,Europe/Warsaw,en,INTERNAL,EMPLOYEE\n";

    @Test
    void badRowsAreShownAndAGoodFileIsAppliedAfterItsDryRun(Cadre cadre) throws SQLException {
        try (var tab = BrowserTab.of(Demo.CIO)) {
            Page page = tab.go("/admin/imports");
            send(page, "people", "hr-bad.csv", COLUMNS + NEWCOMER.replace("Europe/Warsaw", "Mars/Base")
                    + "B-0,Bo,not a mail,Plant,,Gdansk,PL,Europe/Warsaw,en,INTERNAL,EMPLOYEE\n");
            var rows = page.locator("main table tbody tr");
            assertThat(rows).hasCount(2);
            assertThat(rows.first()).containsText("Mars/Base");
            assertThat(rows.nth(1)).containsText("not a mail");
            assertThat(page.locator("form[action$='/apply']")).hasCount(0);
            tab.shoot("import-refused");

            tab.go("/admin/imports");
            send(page, "people", "hr-good.csv", COLUMNS + NEWCOMER + everybody(cadre));
            assertThat(page.locator(".figures div", BrowserTab.having("New")).locator("dd")).hasText("1");
            tab.shoot("import-checked");
            if (page.locator("#confirm").count() > 0)
                page.locator("#confirm").check();
            page.locator("form[action$='/apply'] button").click();
            assertThat(page.locator(".progress-line b")).hasText("Done");
            tab.go("/people?q=" + NUMBER);
            assertThat(page.locator(".card")).containsText("Nia " + NUMBER);
        }
    }

    @Test
    void anArchiveOfQuestionsComesInWithProgress(Cadre cadre) {
        try (var tab = BrowserTab.of(Demo.CIO)) {
            Page page = tab.go("/admin/imports");
            send(page, "history", "forum.jsonl",
                    """
                            {"id":"p1","title":"Turnstile of hall nine beeps","body":"Twice.","ts":"2024-05-06T07:08","asker":"p-ann","tags":["doors"],"posts":[{"user":"p-bo","ts":"2024-05-06T08:00","text":"Reset the reader.","accepted":true,"likes":2}]}
                            {"id":"p2","title":
                            """);
            assertThat(page.locator(".notice")).hasText("The import is running.");
            assertThat(page.locator(".progress-line b")).hasText("Done");
            assertThat(page.locator("main table tbody tr")).hasCount(1);
            assertThat(page.locator("main table tbody tr .num")).hasText("2");
            tab.go("/admin/imports");
            assertThat(page.locator("main table tbody tr").first()).containsText("forum.jsonl");
        }
    }

    static void send(Page page, String kind, String name, String content) {
        page.locator("#field-" + kind).setInputFiles(
                new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action='/admin/imports/" + kind + "'] button").click();
        page.waitForURL("**/admin/imports/*-*");
    }

    /** The directory as it stands but for an archive's authors, so that applying the file takes no employee away. */
    private static String everybody(Cadre cadre) throws SQLException {
        var lines = new StringJoiner("\n", "", "\n");
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.number, c.name, c.mail, c.org_unit, coalesce(m.number, ''), c.site, c.country, c.zone,
                          c.language, case c.clearance when 0 then 'PUBLIC' when 1 then 'INTERNAL'
                          when 2 then 'CONFIDENTIAL' else 'RESTRICTED' end, c.employment
                        from colleague c left join colleague m on m.id = c.manager_id and m.left_at is null
                        where c.left_at is null and c.employment not in ('ARCHIVE', 'SERVICE')""")) {
            while (rows.next()) {
                var line = new StringJoiner("\",\"", "\"", "\"");
                for (int column = 1; column <= 11; column++)
                    line.add(rows.getString(column).replace("\"", "\"\""));
                lines.add(line.toString());
            }
        }
        return lines.toString();
    }
}
