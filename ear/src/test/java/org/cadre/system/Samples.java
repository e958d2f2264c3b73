package org.cadre.system;

import java.util.List;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;

import com.microsoft.playwright.Page;

/** All pages of the portal, in the states that matter. */
final class Samples {
    private static final String ASKER = Demo.ASKER.mail();
    private static final String EXPERT = Demo.EXPERT.mail();
    private static final String CIO = Demo.CIO.mail();

    private Samples() {}

    static List<Sample> pages(Scenery on) {
        return List.of(
                Sample.of("sign-in", "/sign-in", "/sign-in", ""),
                Sample.of("sign-in-failed", "/sign-in", "/sign-in", "").after(Samples::failToSignIn),
                Sample.of("signed-out", "/signed-out", "/signed-out", ""),
                Sample.of("forgotten", "/forgotten", "/forgotten", ""),
                Sample.of("key", "/key/{secret}", on.key, ""),
                Sample.of("home-first", "/", "/", on.newcomer.mail()),
                Sample.of("inbox-empty", "/inbox", "/inbox", on.newcomer.mail()),
                Sample.of("home", "/", "/", ASKER),
                Sample.of("home-similar", "/", "/", ASKER).after(Samples::typeQuestion),
                Sample.of("home-menu", "/", "/", CIO).after(page -> page.locator(".menu summary").click()),
                Sample.of("ask-filled", "/asks/new", "/asks/new?title=Printer&niceToHave=Kubernetes", ASKER),
                Sample.of("need", "/need", "/need", on.newcomer.mail()),
                Sample.of("ask-link", "/ask-link", "/ask-link", ASKER).after(Samples::makeLink),
                Sample.of("ask-ahead", "/asks/new", "/asks/new?text=Kubernetes", ASKER).after(Samples::lookAhead),
                Sample.of("ask-typed", "/asks/new", "/asks/new?text=Why", ASKER).after(Samples::typeAhead),
                Sample.of("ask-new", "/asks/new", "/asks/new?text=Why", ASKER)
                        .after(page -> page.locator(".options > summary").click()),
                Sample.of("ask-answered", "/asks/{id}", "/asks/" + on.answered, ASKER),
                Sample.of("ask-invited", "/asks/{id}", "/asks/" + on.invited, ASKER)
                        .after(page -> page.locator(".history summary").click()),
                Sample.of("ask-to-answer", "/asks/{id}", "/asks/" + on.invited, EXPERT),
                Sample.of("tasks", "/tasks", "/tasks", EXPERT),
                Sample.of("tasks-posted", "/tasks", "/tasks?skill=xylophonequark", ASKER),
                Sample.of("task-new", "/tasks/new", "/tasks/new", ASKER)
                        .after(page -> page.locator(".options > summary").all().forEach(one -> one.click())),
                Sample.of("task-templates", "/tasks/templates", "/tasks/templates", CIO),
                Sample.of("task-steps", "/tasks/{id}/steps", "/tasks/" + on.task + "/steps", ASKER),
                Sample.of("task-free", "/tasks/{id}", "/tasks/" + on.task, EXPERT),
                Sample.of("task-taken", "/tasks/{id}", "/tasks/" + on.taken, EXPERT),
                Sample.of("task-delivered", "/tasks/{id}", "/tasks/" + on.delivered, ASKER),
                Sample.of("task-reviewed", "/tasks/{id}", "/tasks/" + on.reviewed, ASKER),
                Sample.of("reviews", "/tasks/reviews", "/tasks/reviews", on.newcomer.mail()),
                Sample.of("reviews-none", "/tasks/reviews", "/tasks/reviews", ASKER),
                Sample.of("review", "/tasks/reviews/{review}", "/tasks/reviews/" + on.seat, on.newcomer.mail()),
                Sample.of("inbox", "/inbox", "/inbox", EXPERT),
                Sample.of("invitation", "/invitations/{id}", "/invitations/" + on.invitation, EXPERT),
                Sample.of("invitation-decline", "/invitations/{id}",
                        "/invitations/" + on.invitation + "?answer=decline",
                        EXPERT),
                Sample.of("invitation-hand-over", "/invitations/{id}",
                        "/invitations/" + on.invitation + "?answer=hand-over", EXPERT),
                Sample.of("invitation-over", "/invitations/{id}", "/invitations/" + on.invitationOver, EXPERT),
                Sample.of("people", "/people", "/people", ASKER),
                Sample.of("people-none", "/people", "/people?q=xylophonequark", ASKER),
                Sample.of("person", "/people/{id}", "/people/" + on.id("colleague where mail = '" + EXPERT + "'"),
                        ASKER),
                Sample.of("skills", "/skills", "/skills", ASKER),
                Sample.of("skill", "/skills/{id}", "/skills/" + on.id("skill where label = 'Kubernetes'"), ASKER),
                Sample.of("search-start", "/search", "/search", ASKER),
                Sample.of("search", "/search", "/search?q=kubernetes+node", ASKER),
                Sample.of("search-none", "/search", "/search?q=xylophonequark", ASKER),
                Sample.of("profile", "/profile", "/profile", EXPERT),
                Sample.of("hours", "/profile/hours", "/profile/hours", EXPERT),
                Sample.of("visibility", "/profile/visibility", "/profile/visibility", EXPERT),
                Sample.of("suggestions", "/profile/suggestions", "/profile/suggestions", EXPERT),
                Sample.of("sites", "/admin/sites", "/admin/sites", CIO),
                Sample.of("site", "/admin/sites/calendar", "/admin/sites", CIO).after(Samples::openSite),
                Sample.of("pools", "/pools", "/pools", CIO),
                Sample.of("pool", "/pools/{id}", "/pools/" + on.pool, EXPERT),
                Sample.of("pool-seen", "/pools/{id}", "/pools/" + on.pool, ASKER),
                Sample.of("simulator", "/simulator", "/simulator", ASKER).after(Samples::simulate),
                Sample.of("simulator-governance", "/simulator", "/simulator", CIO).after(Samples::simulate),
                Sample.of("ask-unfit", "/asks/{id}", "/asks/" + on.unfit, ASKER),
                Sample.of("batches", "/batches", "/batches", ASKER),
                Sample.of("batch-new", "/batches/new", "/batches/new", ASKER),
                Sample.of("batch-draft", "/batches/{id}", "/batches/" + on.draft, ASKER),
                Sample.of("batch", "/batches/{id}", "/batches/" + on.batch, ASKER),
                Sample.of("batch-words", "/batches/{id}/words", "/batches/" + on.draft + "/words", ASKER),
                Sample.of("batch-form", "/batches/{id}/form", "/batches/" + on.draft + "/form", ASKER),
                Sample.of("batch-items", "/batches/{id}/items", "/batches/" + on.draft + "/items", ASKER),
                Sample.of("batch-start", "/batches/{id}/start", "/batches/" + on.draft + "/start", ASKER),
                Sample.of("batch-ahead", "/batches/{id}/start", "/batches/" + on.draft + "/start?ahead=yes", ASKER),
                Sample.of("batch-import", "/batches/{id}/imports/{job}",
                        "/batches/" + on.batch + "/imports/" + on.items, ASKER),
                Sample.of("judging-open", "/batches/open", "/batches/open", EXPERT),
                Sample.of("judging-open-empty", "/batches/open", "/batches/open", ASKER),
                Sample.of("judging-part", "/batches/{id}/me", "/batches/" + on.work.judged + "/me", EXPERT)
                        .after(page -> page.locator("main details summary").click()),
                Sample.of("judging-part-new", "/batches/{id}/me", "/batches/" + on.work.quiz + "/me", CIO),
                Sample.of("judging-work", "/batches/{id}/work", "/batches/" + on.work.running + "/work", EXPERT),
                Sample.of("judging-work-skip", "/batches/{id}/work", "/batches/" + on.work.running + "/work", EXPERT)
                        .after(page -> {
                            page.keyboard().press("s");
                            page.keyboard().press("?");
                        }),
                Sample.of("judging-quiz", "/batches/{id}/quiz", "/batches/" + on.work.quiz + "/quiz", EXPERT),
                Sample.of("judging-contested", "/batches/{id}/adjudications",
                        "/batches/" + on.work.judged + "/adjudications", ASKER),
                Sample.of("judging-decide", "/batches/{id}/adjudications/{item}",
                        "/batches/" + on.work.judged + "/adjudications/" + on.work.contested, ASKER),
                Sample.of("consensus", "/batches/{id}/consensus", "/batches/" + on.work.judged + "/consensus", ASKER),
                Sample.of("flags", "/batches/{id}/flags", "/batches/" + on.work.judged + "/flags", ASKER),
                Sample.of("tokens", "/tokens", "/tokens", CIO),
                Sample.of("imports", "/admin/imports", "/admin/imports", CIO),
                Sample.of("import", "/admin/imports/{id}", "/admin/imports/" + on.archive, CIO),
                Sample.of("import-refused", "/admin/imports", "/admin/imports", CIO).after(Samples::upload),
                Sample.of("first-steps", "/admin/first-steps", "/admin/first-steps", CIO)
                        .after(page -> page.locator("main details:not(.menu) summary").click()),
                Sample.of("help", "/help", "/help", ASKER),
                Sample.of("offline", "/offline", "/offline", ASKER),
                Sample.of("accounts", "/admin/accounts", "/admin/accounts", CIO),
                Sample.of("account", "/admin/accounts/{id}", "/admin/accounts/" + on.newcomer.id(), CIO),
                Sample.of("machines", "/service-accounts", "/service-accounts", CIO),
                Sample.of("machine", "/service-accounts/{id}", "/service-accounts/" + on.machine, CIO),
                Sample.of("webhooks", "/admin/webhooks", "/admin/webhooks", CIO),
                Sample.of("webhook", "/admin/webhooks/{id}", "/admin/webhooks/" + on.webhook, CIO),
                Sample.of("ask-edit", "/asks/{id}/edit", "/asks/" + on.answered + "/edit", ASKER),
                Sample.of("ask-revisions", "/asks/{id}/revisions", "/asks/" + on.answered + "/revisions", ASKER),
                Sample.of("ask-duplicate", "/asks/{id}/duplicate", "/asks/" + on.answered + "/duplicate", ASKER),
                Sample.of("ask-meeting", "/asks/{id}/meeting", "/asks/" + on.answered + "/meeting", ASKER),
                Sample.of("answer-edit", "/answers/{id}/edit", "/answers/" + on.answer + "/edit", EXPERT),
                Sample.of("answer-revisions", "/answers/{id}/revisions", "/answers/" + on.answer + "/revisions",
                        EXPERT),
                Sample.of("answer-authors", "/answers/{id}/authors", "/answers/" + on.answer + "/authors", EXPERT),
                Sample.of("answer-review", "/answers/{id}/review", "/answers/" + on.accepted + "/review", EXPERT),
                Sample.of("comment-edit", "/comments/{id}/edit", "/comments/" + on.comment + "/edit", ASKER),
                Sample.of("ask-anonymous", "/asks/{id}", "/asks/" + on.anonymous, ASKER),
                Sample.of("glass-open", "/asks/{id}/glass", "/asks/" + on.anonymous + "/glass", CIO),
                Sample.of("rules", "/rules", "/rules", CIO),
                Sample.of("rule", "/rules/{rule}", "/rules/asker-is-cleared?days=30", CIO),
                Sample.of("rule-editor", "/rule-editor", "/rule-editor?rule=asker-is-cleared", CIO)
                        .after(page -> page.locator(".options > summary").click()),
                Sample.of("rule-replayed", "/rule-editor", "/rule-editor?rule=asker-is-cleared", CIO)
                        .after(Samples::replay),
                Sample.of("rulebook", "/rulebook", "/rulebook", CIO),
                Sample.of("rule-exceptions", "/rule-exceptions", "/rule-exceptions", CIO),
                Sample.of("rule-limits", "/rule-limits", "/rule-limits", CIO),
                Sample.of("office", "/office", "/office", CIO),
                Sample.of("authorisations", "/authorisations", "/authorisations", CIO),
                Sample.of("approvals", "/approvals", "/approvals", CIO),
                Sample.of("approval", "/approvals/{id}", "/approvals/" + on.held, CIO),
                Sample.of("approval-mine", "/approvals/{id}", "/approvals/" + on.held, ASKER),
                Sample.of("ask-why", "/asks/{id}/why", "/asks/" + on.answered + "/why", EXPERT),
                Sample.of("contests", "/contests", "/contests", CIO),
                Sample.of("access-review", "/access-review", "/access-review", CIO),
                Sample.of("recertifications", "/recertifications", "/recertifications", CIO),
                Sample.of("recertification", "/recertifications/{id}", "/recertifications/" + on.review, CIO),
                Sample.of("mandates", "/mandates", "/mandates", CIO),
                Sample.of("walls", "/walls", "/walls", CIO),
                Sample.of("wall", "/walls/{id}", "/walls/" + on.id("wall where name = 'Project Elm'"), CIO),
                Sample.of("glasses", "/glass", "/glass", CIO),
                Sample.of("audit", "/audit", "/audit", CIO),
                Sample.of("audit-none", "/audit", "/audit?until=2020-01-01", CIO),
                Sample.of("audit-life", "/audit/asks/{id}", "/audit/asks/" + on.answered, CIO),
                Sample.of("retention", "/records/retention", "/records/retention", CIO),
                Sample.of("holds", "/records/holds", "/records/holds", CIO),
                Sample.of("erasures", "/records/erasures", "/records/erasures", CIO),
                Sample.of("erasure", "/records/erasures/{id}", "/records/erasures/" + on.erasure, CIO),
                Sample.of("evidence", "/records/evidence", "/records/evidence", CIO),
                Sample.of("council", "/council", "/council", on.newcomer.mail()),
                Sample.of("least-cells", "/least-cells", "/least-cells", CIO),
                Sample.of("ranking", "/ranking", "/ranking", CIO),
                Sample.of("reports", "/reports", "/reports", CIO),
                Sample.of("report", "/reports/{report}", "/reports/resolution", CIO),
                Sample.of("report-skills", "/reports/{report}", "/reports/skills", CIO),
                Sample.of("report-privacy", "/reports/{report}", "/reports/privacy", CIO),
                Sample.of("report-fairness", "/reports/{report}", "/reports/fairness", CIO),
                Sample.of("report-value", "/reports/{report}", "/reports/value", CIO),
                Sample.of("report-policy", "/reports/{report}", "/reports/policy", CIO)
                        .after(page -> page.locator("details.history summary").click()),
                Sample.of("report-classification", "/reports/{report}", "/reports/classification", CIO),
                Sample.of("report-duties", "/reports/{report}", "/reports/duties", CIO),
                Sample.of("report-exceptions", "/reports/{report}", "/reports/exceptions", CIO),
                Sample.of("report-access", "/reports/{report}", "/reports/access", CIO),
                Sample.of("report-integrity", "/reports/{report}", "/reports/integrity", CIO),
                Sample.of("report-findings", "/reports/{report}/rows", "/reports/access/rows?measure=roles", CIO),
                Sample.of("report-cobit", "/reports/cobit", "/reports/cobit", CIO),
                Sample.of("report-future", "/reports/{report}", "/reports/load?period=2099", CIO).with(400),
                Sample.of("report-rows", "/reports/{report}/rows", "/reports/resolution/rows?measure=asked", CIO),
                Sample.of("packs", "/reports/packs", "/reports/packs", CIO),
                Sample.of("pack", "/reports/packs/{month}", "/reports/packs/" + Scenery.MONTH, CIO),
                Sample.of("pack-future", "/reports/packs/{month}", "/reports/packs/2099-01", CIO).with(400),
                Sample.of("schedules", "/reports/schedules", "/reports/schedules", CIO),
                Sample.of("schedule-new", "/reports/schedules/new", "/reports/schedules/new", CIO),
                Sample.of("schedule", "/reports/schedules/{id}", "/reports/schedules/" + on.schedule, CIO),
                Sample.of("picks", "/me/picks", "/me/picks", EXPERT),
                Sample.of("portfolio", "/me/portfolio", "/me/portfolio", EXPERT),
                Sample.of("portfolio-print", "/me/portfolio/print", "/me/portfolio/print", EXPERT),
                Sample.of("my-data", "/me/data", "/me/data", EXPERT),
                Sample.of("glass", "/glass/{id}", "/glass/" + on.glass, CIO),
                Sample.of("following", "/following", "/following", ASKER),
                Sample.of("notices", "/me/notices", "/me/notices", EXPERT),
                Sample.of("pass", "/pass/{secret}", on.pass, ""),
                Sample.of("unsubscribe", "/unsubscribe/{secret}", on.unsubscribe, ""),
                Sample.of("error-404", "/asks/{id}", "/asks/" + UUID.randomUUID(), ASKER).with(404));
    }

    private static void failToSignIn(Page page) {
        page.locator("#field-mail").fill("nobody@cadre.example");
        page.locator("#field-password").fill("not the password");
        page.locator("main button.big").click();
        page.locator("#errors").waitFor();
    }

    private static void makeLink(Page page) {
        page.locator("#field-title").fill("Printer on floor 3");
        page.locator("main form.sheet button").click();
        page.locator("#made").waitFor();
    }

    private static void lookAhead(Page page) {
        page.locator("button[formaction^='/foresight']").click();
        page.locator("#ahead-title").waitFor();
    }

    /** Without asking for it. */
    private static void typeAhead(Page page) {
        page.locator("#field-text").fill("Why does the Kubernetes node drain drop sessions?");
        page.locator("#ahead-title").waitFor();
    }

    private static void simulate(Page page) {
        page.locator("#field-text").fill("Kubernetes node drain drops sessions");
        page.locator("main form.sheet button").click();
        page.locator("#ranking").waitFor();
    }

    private static void replay(Page page) {
        page.locator("button[value='replay']").click();
        page.locator("#results #replay").waitFor();
    }

    private static void typeQuestion(Page page) {
        page.locator("#field-text").fill("Kubernetes node drain drops sessions");
        page.locator("#similar .row").first().waitFor();
    }

    private static void openSite(Page page) {
        page.locator("main a[href*='/calendar']").first().click();
        page.waitForURL("**/admin/sites/calendar?*");
    }

    private static void upload(Page page) {
        ImportPagesIT.send(page, "people", "hr-2026.csv", """
                employee number,name,mail,org unit,manager,site,country,time zone,language,clearance,employment type
                B-1,Ada Amsel,not an address,Plant/Tools,,Gdansk,PL,Mars/Base,en,INTERNAL,EMPLOYEE
                B-2,,bo@cadre.example,Plant/Tools,B-9,Gdansk,Poland,Europe/Warsaw,en,SECRET,EMPLOYEE
                """);
        page.locator("main table").waitFor();
    }
}
