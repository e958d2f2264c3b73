package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

@SystemTest
class PortalIT {
    @Test
    void theFirstPageAnswers(Cadre cadre) {
        Answer answer = cadre.visitor().get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theDatabaseIsDurable(Cadre cadre) throws SQLException {
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                                select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
                                  current_setting('listen_addresses')""")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
            assertThat(rows.getString(2)).isEqualTo("on");
            assertThat(rows.getString(3)).isEqualTo("on");
            assertThat(rows.getString(4)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theClockGoesForwardFromOutside(Cadre cadre) {
        cadre.advanceClock(Duration.ofSeconds(1));
        assertThat(cadre.visitor().get("/").status()).isEqualTo(200);
    }

    @Test
    void everybodyCanReadTheSignInPage(Cadre cadre) {
        try (BrowserContext profile = cadre.browsers().open()) {
            Page page = profile.newPage();
            page.navigate("/sign-in");
            assertThat(page.locator("input[name=mail]").isVisible()).isTrue();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }
}
