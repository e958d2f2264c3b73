package org.cadre.web.api;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.cadre.web.accounts.AccountsApi;
import org.cadre.web.accounts.TokensApi;
import org.cadre.web.approvals.ApprovalsApi;
import org.cadre.web.asks.AsksApi;
import org.cadre.web.asks.SavingsApi;
import org.cadre.web.attachments.AskFilesApi;
import org.cadre.web.attachments.AttachmentsApi;
import org.cadre.web.authorisations.AuthorisationsApi;
import org.cadre.web.authors.AuthorsApi;
import org.cadre.web.batches.BatchExportsApi;
import org.cadre.web.batches.BatchFormsApi;
import org.cadre.web.batches.BatchItemsApi;
import org.cadre.web.batches.BatchPicturesApi;
import org.cadre.web.batches.BatchesApi;
import org.cadre.web.comments.CommentApi;
import org.cadre.web.comments.CommentsApi;
import org.cadre.web.disclosure.VisibilityApi;
import org.cadre.web.duplicates.DuplicatesApi;
import org.cadre.web.endorsements.EndorsementsApi;
import org.cadre.web.follows.FollowsApi;
import org.cadre.web.foresight.ForesightsApi;
import org.cadre.web.glass.GlassApi;
import org.cadre.web.grounds.ContestsApi;
import org.cadre.web.grounds.GroundsApi;
import org.cadre.web.imports.FilesApi;
import org.cadre.web.imports.ImportsApi;
import org.cadre.web.input.Bodies;
import org.cadre.web.input.Queries;
import org.cadre.web.input.Values;
import org.cadre.web.inspection.AuditApi;
import org.cadre.web.judging.AdjudicationApi;
import org.cadre.web.judging.JudgingApi;
import org.cadre.web.judging.OutcomesApi;
import org.cadre.web.limits.RateLimits;
import org.cadre.web.mandates.MandatesApi;
import org.cadre.web.meetings.MeetingApi;
import org.cadre.web.meetings.MeetingsApi;
import org.cadre.web.notices.ChannelsApi;
import org.cadre.web.notices.NoticesApi;
import org.cadre.web.office.OverviewApi;
import org.cadre.web.operation.Routes;
import org.cadre.web.packs.PacksApi;
import org.cadre.web.people.ColleaguesApi;
import org.cadre.web.people.MyProfileApi;
import org.cadre.web.picks.PicksApi;
import org.cadre.web.pools.PoolsApi;
import org.cadre.web.portfolio.PortfolioApi;
import org.cadre.web.prefill.AskLinksApi;
import org.cadre.web.privacy.ErasuresApi;
import org.cadre.web.privacy.MyDataApi;
import org.cadre.web.problem.Problems;
import org.cadre.web.ranking.RankingApi;
import org.cadre.web.recertifications.RecertificationsApi;
import org.cadre.web.records.HoldsApi;
import org.cadre.web.records.RetentionApi;
import org.cadre.web.reports.ReportsApi;
import org.cadre.web.requests.Tags;
import org.cadre.web.reviews.ReviewsApi;
import org.cadre.web.revisions.RevisionsApi;
import org.cadre.web.routing.InvitationsApi;
import org.cadre.web.routing.RoutingApi;
import org.cadre.web.routing.WishesApi;
import org.cadre.web.rulebooks.RuleBooksApi;
import org.cadre.web.rulebooks.RuleExceptionsApi;
import org.cadre.web.rulebooks.RuleLimitsApi;
import org.cadre.web.rulebooks.RulesApi;
import org.cadre.web.schedules.SchedulesApi;
import org.cadre.web.scorecards.ScorecardsApi;
import org.cadre.web.screening.ScreeningApi;
import org.cadre.web.search.ExpertsApi;
import org.cadre.web.search.SearchApi;
import org.cadre.web.search.SimilarApi;
import org.cadre.web.security.Gate;
import org.cadre.web.security.ScopeGate;
import org.cadre.web.services.ServicesApi;
import org.cadre.web.sightings.SightingsApi;
import org.cadre.web.simulator.SimulationsApi;
import org.cadre.web.skills.SkillsApi;
import org.cadre.web.suggestions.SuggestionsApi;
import org.cadre.web.tasks.TaskPartsApi;
import org.cadre.web.tasks.TasksApi;
import org.cadre.web.tasks.TemplatesApi;
import org.cadre.web.walls.WallsApi;
import org.cadre.web.webhooks.WebhooksApi;
import org.cadre.web.worktime.HoursApi;
import org.cadre.web.worktime.SitesApi;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API. A new resource is entered here; those of the portal are entered in its own application. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Cadre", version = "1", description = """
        Ask, find who can help, answer. Get a token at `/api/v1/tokens`, then send it as `Authorization: Bearer …`. It does what its scopes allow; \
        each operation names the one that it needs. \
        What you may not see does not exist for you: it is not found, not listed and not counted."""), security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {
    /** A redirect names no host: the one that a request claims to be sent to may be anybody's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Bodies.class, Gate.class, Problems.class, Queries.class, RateLimits.class, Routes.class,
                ScopeGate.class, StrictJson.class, //
                Tags.class, Values.class, //
                AccountsApi.class, //
                AskFilesApi.class, //
                AsksApi.class, //
                SavingsApi.class, //
                AttachmentsApi.class, //
                AuthorsApi.class, //
                ChannelsApi.class, //
                ColleaguesApi.class, //
                CommentApi.class, //
                CommentsApi.class, //
                TasksApi.class, //
                TaskPartsApi.class, ScorecardsApi.class, //
                TemplatesApi.class, //
                DuplicatesApi.class, //
                EndorsementsApi.class, //
                ExpertsApi.class, //
                FilesApi.class, //
                FollowsApi.class, //
                GlassApi.class, //
                GroundsApi.class, //
                ContestsApi.class, //
                AuditApi.class, //
                ScreeningApi.class, //
                SightingsApi.class, //
                MandatesApi.class, //
                WallsApi.class, //
                ApprovalsApi.class, //
                AuthorisationsApi.class, //
                RuleBooksApi.class, RuleExceptionsApi.class, RuleLimitsApi.class, RulesApi.class, //
                HoursApi.class, //
                ImportsApi.class, //
                InvitationsApi.class, //
                MeetingApi.class, //
                MeetingsApi.class, //
                BatchesApi.class, BatchItemsApi.class, BatchPicturesApi.class, BatchFormsApi.class,
                BatchExportsApi.class, //
                JudgingApi.class, AdjudicationApi.class, OutcomesApi.class, //
                PoolsApi.class, //
                SimulationsApi.class, ForesightsApi.class, AskLinksApi.class, PortfolioApi.class, PicksApi.class, //
                MyDataApi.class, ErasuresApi.class, HoldsApi.class, RetentionApi.class, //
                MyProfileApi.class, //
                NoticesApi.class, //
                RecertificationsApi.class, //
                OverviewApi.class, ReportsApi.class, PacksApi.class, SchedulesApi.class, RankingApi.class, //
                ReviewsApi.class, //
                RevisionsApi.class, //
                RoutingApi.class, WishesApi.class, //
                SearchApi.class, //
                ServicesApi.class, //
                SimilarApi.class, //
                SitesApi.class, //
                SkillsApi.class, //
                SuggestionsApi.class, //
                TokensApi.class, //
                VisibilityApi.class, //
                WebhooksApi.class);
    }
}
