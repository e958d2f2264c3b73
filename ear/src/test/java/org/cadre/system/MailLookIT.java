package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The mails as a mail program shows them: wide and narrow, light and dark. */
@SystemTest
class MailLookIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void mailsFetchNothingFitAndCanBeRead(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.ASKER);
        ApiClient expert = cadre.api(Demo.EXPERT);
        String ask = asker.post("/asks",
                "{\"text\": \"Ingress of the Kubernetes test cluster answers 503 since the pomelo release. Where do I look?\"}")
                .body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        MimeMessage invited = cadre.mail().await(Demo.EXPERT.mail(), "pomelo");
        String invitation = html(invited).replaceAll("(?s).*/invitations/([0-9a-f-]{36}).*", "$1");
        expert.post("/invitations/" + invitation + "/accept", "");
        expert.post("/asks/" + ask + "/answers", "{\"text\": \"At the endpoints of its service.\"}");
        MimeMessage answered = cadre.mail().await(Demo.ASKER.mail(), "pomelo");
        try (var tab = BrowserTab.stranger()) {
            for (var mail : Map.of("mail-invited", invited, "mail-answered", answered).entrySet())
                look(tab, mail.getKey(), html(mail.getValue()));
        }
    }

    private static void look(BrowserTab tab, String name, String html) {
        Page page = tab.page();
        page.setContent(html);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(700, 390)) {
                page.setViewportSize(width, 600);
                assertThat(tab.overflow()).as(name).isZero();
                assertThat(new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast", "link-name"))
                        .analyze().getViolations()).as(name).isEmpty();
                tab.shoot(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
            }
        }
    }

    private static String html(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }
}
