package org.cadre.web.portal;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.cadre.web.PageWriter;
import org.cadre.web.accounts.AccountPages;
import org.cadre.web.approvals.ApprovalPages;
import org.cadre.web.asks.AskPages;
import org.cadre.web.asks.ForesightPages;
import org.cadre.web.asks.SimilarPages;
import org.cadre.web.assets.AssetsResource;
import org.cadre.web.attachments.AttachmentPages;
import org.cadre.web.authorisations.AuthorisationPages;
import org.cadre.web.authors.AuthorPages;
import org.cadre.web.batches.BatchItemPages;
import org.cadre.web.batches.BatchPages;
import org.cadre.web.comments.CommentPages;
import org.cadre.web.council.CouncilPages;
import org.cadre.web.council.LeastCellPages;
import org.cadre.web.disclosure.VisibilityPages;
import org.cadre.web.discovery.EvidencePages;
import org.cadre.web.duplicates.DuplicatePages;
import org.cadre.web.endorsements.EndorsementPages;
import org.cadre.web.follows.FollowPages;
import org.cadre.web.glass.GlassPages;
import org.cadre.web.grounds.GroundsPages;
import org.cadre.web.guard.CsrfGuard;
import org.cadre.web.help.HelpPages;
import org.cadre.web.home.HomePages;
import org.cadre.web.imports.ImportPages;
import org.cadre.web.inbox.InboxPages;
import org.cadre.web.inbox.InvitationPages;
import org.cadre.web.input.Bodies;
import org.cadre.web.input.Queries;
import org.cadre.web.input.Values;
import org.cadre.web.inspection.AuditPages;
import org.cadre.web.judging.DecidingPages;
import org.cadre.web.judging.OutcomePages;
import org.cadre.web.judging.WorkPages;
import org.cadre.web.keys.ForgottenPages;
import org.cadre.web.keys.KeyPages;
import org.cadre.web.mandates.MandatePages;
import org.cadre.web.meetings.MeetingPages;
import org.cadre.web.names.NamePages;
import org.cadre.web.need.NeedPages;
import org.cadre.web.notices.ChannelPages;
import org.cadre.web.notices.LiveResource;
import org.cadre.web.office.OfficePages;
import org.cadre.web.offline.AppPages;
import org.cadre.web.offline.Keeping;
import org.cadre.web.operation.MetricsResource;
import org.cadre.web.operation.Routes;
import org.cadre.web.packs.PackPages;
import org.cadre.web.passes.PassPages;
import org.cadre.web.passes.UnsubscribePages;
import org.cadre.web.people.PeoplePages;
import org.cadre.web.picks.PickPages;
import org.cadre.web.pools.PoolPages;
import org.cadre.web.portfolio.PortfolioPages;
import org.cadre.web.preferences.PreferencesResource;
import org.cadre.web.prefill.AskLinkPages;
import org.cadre.web.privacy.ArchivePages;
import org.cadre.web.privacy.ErasurePages;
import org.cadre.web.privacy.MyDataPages;
import org.cadre.web.problem.Problems;
import org.cadre.web.profile.ProfilePages;
import org.cadre.web.ranking.RankingPages;
import org.cadre.web.recertifications.AccessReviewPages;
import org.cadre.web.recertifications.RecertificationPages;
import org.cadre.web.records.HoldPages;
import org.cadre.web.records.RetentionPages;
import org.cadre.web.reports.ReportPages;
import org.cadre.web.reviews.ReviewPages;
import org.cadre.web.revisions.RevisionPages;
import org.cadre.web.rules.RuleBookPages;
import org.cadre.web.rules.RuleEditorPages;
import org.cadre.web.rules.RulePages;
import org.cadre.web.schedules.SchedulePages;
import org.cadre.web.scorecards.ScorecardPages;
import org.cadre.web.search.SearchPages;
import org.cadre.web.security.Gate;
import org.cadre.web.services.ServicePages;
import org.cadre.web.session.SessionResource;
import org.cadre.web.setup.SetupPages;
import org.cadre.web.simulator.SimulatorPages;
import org.cadre.web.skills.SkillPages;
import org.cadre.web.suggestions.SuggestionPages;
import org.cadre.web.tasks.TaskForesightPages;
import org.cadre.web.tasks.TaskPages;
import org.cadre.web.tasks.TemplatePages;
import org.cadre.web.tokens.TokenPages;
import org.cadre.web.waivers.RuleExceptionPages;
import org.cadre.web.waivers.RuleLimitPages;
import org.cadre.web.walls.WallPages;
import org.cadre.web.webhooks.WebhookPages;
import org.cadre.web.worktime.HoursPages;
import org.cadre.web.worktime.SitePages;

/** The pages. A new resource of the portal is entered here; those of the API are entered in its own application. */
@ApplicationPath("/")
public class PortalApplication extends Application {
    /** A redirect names no host: the one that a request claims to be sent to may be anybody's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Bodies.class, CsrfGuard.class, Gate.class, PageWriter.class, Problems.class, Queries.class, //
                Routes.class, Values.class, //
                AppPages.class, Keeping.class, //
                AccountPages.class, //
                ArchivePages.class, //
                AskPages.class, //
                TaskPages.class, ScorecardPages.class, //
                TemplatePages.class, //
                AttachmentPages.class, //
                AssetsResource.class, //
                AuthorPages.class, //
                CommentPages.class, //
                CouncilPages.class, LeastCellPages.class, RankingPages.class, //
                OfficePages.class, //
                DuplicatePages.class, //
                EndorsementPages.class, //
                ErasurePages.class, //
                EvidencePages.class, //
                FollowPages.class, //
                ChannelPages.class, //
                ForgottenPages.class, //
                GlassPages.class, //
                GroundsPages.class, //
                AuditPages.class, //
                HoldPages.class, //
                MandatePages.class, //
                WallPages.class, //
                ApprovalPages.class, //
                AuthorisationPages.class, //
                AccessReviewPages.class, RecertificationPages.class, //
                RuleBookPages.class, RuleEditorPages.class, RulePages.class, //
                RuleExceptionPages.class, RuleLimitPages.class, //
                HomePages.class, //
                HoursPages.class, //
                ImportPages.class, //
                InboxPages.class, //
                InvitationPages.class, //
                KeyPages.class, //
                LiveResource.class, //
                MeetingPages.class, //
                MetricsResource.class, //
                MyDataPages.class, //
                NamePages.class, //
                PassPages.class, //
                PeoplePages.class, //
                BatchPages.class, BatchItemPages.class, //
                DecidingPages.class, OutcomePages.class, WorkPages.class, //
                PoolPages.class, //
                PreferencesResource.class, //
                ProfilePages.class, //
                ReportPages.class, PackPages.class, SchedulePages.class, //
                RetentionPages.class, //
                ReviewPages.class, //
                RevisionPages.class, //
                SearchPages.class, //
                ServicePages.class, //
                SessionResource.class, //
                SetupPages.class, HelpPages.class, //
                SimilarPages.class, //
                SimulatorPages.class, //
                ForesightPages.class, //
                NeedPages.class, PickPages.class, PortfolioPages.class, //
                AskLinkPages.class, //
                TaskForesightPages.class, //
                SitePages.class, //
                SkillPages.class, //
                SuggestionPages.class, //
                TokenPages.class, //
                UnsubscribePages.class, //
                VisibilityPages.class, //
                WebhookPages.class);
    }
}
