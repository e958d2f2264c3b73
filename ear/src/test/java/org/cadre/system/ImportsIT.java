package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** Files of people and skills as jobs, over the API and on their pages; nobody of the demo company leaves by it. */
@SystemTest
class ImportsIT {
    private static final String PEOPLE = "number,name,mail,org unit,site,country,time zone,language,clearance,"
            + "employment type\n";

    @Test
    void whatADryRunHasCheckedIsApplied(Cadre cadre) {
        var api = cadre.api(Demo.CIO);
        var jobs = new ImportJobs(api);
        String place = jobs.sendCsv("/imports/skills?apply=false&name=s.csv",
                "code,label,alternative labels,broader code\nit-zig,Zig language,ziglang,\nit-zls,Zig server,zls,it-zig\n");
        String checked = jobs.ended(place);
        assertThat(checked).contains("\"state\":\"CHECKED\"", "\"added\":2", "\"applicable\":true",
                "\"source\":\"s.csv\"");
        assertThat(api.get("/skills?q=ziglang").body()).doesNotContain("Zig language");
        assertThat(api.post(place + "/apply", "").status()).isEqualTo(202);
        assertThat(jobs.ended(place)).contains("\"state\":\"DONE\"", "\"applicable\":false");
        assertThat(api.get("/skills?q=ziglang").body()).contains("Zig language");
        assertThat(api.post(place + "/apply", "").status()).isEqualTo(409);
        assertThat(cadre.signedIn(Demo.CIO).get("/admin/imports" + place.replaceFirst("/imports", "")).body())
                .contains("s.csv").doesNotContain("/apply");
    }

    @Test
    void whoWouldEmptyTheCompanyIsAskedFirst(Cadre cadre) {
        var api = cadre.api(Demo.CIO);
        var jobs = new ImportJobs(api);
        String place = jobs.sendCsv("/imports/directory", PEOPLE
                + "9,New,new@example.org,IT,Rome,IT,Europe/Rome,it,INTERNAL,EMPLOYEE\n");
        assertThat(jobs.ended(place)).contains("\"state\":\"CHECKED\"", "\"needsConfirmation\":true");
        assertThat(api.post(place + "/apply", "").status()).isEqualTo(400);
    }

    @Test
    void everyProblemIsNamedAndCanBeTakenAlong(Cadre cadre) {
        var api = cadre.api(Demo.CIO);
        var jobs = new ImportJobs(api);
        String place = jobs.sendCsv("/imports/directory", PEOPLE
                + "9,New,=cmd|x,IT,Rome,XX,Europe/Rome,it,INTERNAL,EMPLOYEE\n10,short\n");
        assertThat(jobs.ended(place)).contains("\"state\":\"FAILED\"", "\"rejected\":3", "\"line\":3",
                "\"field\":\"country\"");
        assertThat(api.get(place + "/problems").body()).contains("=cmd|x");
        Answer file = cadre.signedIn(Demo.CIO).get("/admin" + place + "/problems.csv");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).contains("2,mail,'=cmd|x,");
        assertThat(cadre.signedIn(Demo.ASKER).get("/admin" + place + "/problems.csv").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoTableIsNamed(Cadre cadre) {
        var api = cadre.api(Demo.CIO);
        var jobs = new ImportJobs(api);
        assertThat(jobs.ended(jobs.sendCsv("/imports/skills", "PK\u0003\u0004rest of a workbook")))
                .contains("\"state\":\"FAILED\"", "ZIP");
        assertThat(api.send("POST", "/imports/skills", BodyPublishers.ofString(""), "text/csv").status())
                .isEqualTo(400);
        assertThat(cadre.api(Demo.ASKER).send("POST", "/imports/skills", BodyPublishers.ofString("code,label\na,A\n"),
                "text/csv").status()).isEqualTo(404);
    }

    @Test
    void anArchiveCanBeReadWithoutTakingIt(Cadre cadre) {
        var api = cadre.api(Demo.CIO);
        var jobs = new ImportJobs(api);
        assertThat(jobs.ended(jobs.send("/imports/history?apply=false", """
                {"id":"dry1","title":"Never seen","body":"b","ts":"2024-05-06T07:08","asker":"dry-ann","posts":[]}
                nonsense
                """, "application/x-ndjson")))
                .contains("\"state\":\"CHECKED\"", "\"rejected\":1", "\"applicable\":false");
    }
}
