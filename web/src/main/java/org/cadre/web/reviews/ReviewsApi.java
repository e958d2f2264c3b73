package org.cadre.web.reviews;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reviews.ReviewDesk;
import org.cadre.reviews.ReviewNotFound;
import org.cadre.reviews.ReviewState;
import org.cadre.scopes.Area;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.security.Caller;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When an ask's accepted answer is to be looked at again. */
@Path("/asks/{id}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ANYBODY)
@Scoped(Area.ASKS)
@Tag(name = "reviews")
@APIResponse(responseCode = "404", description = "there is no such ask for the caller, or no accepted answer")
public class ReviewsApi {
    private static final String REVIEW = """
            {"answer": "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31", "due": "2027-03-01T00:00:00Z", "overdue": false, "owner": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11"}""";

    @Inject
    ReviewDesk desk;
    @Inject
    Conditions conditions;
    @Inject
    Caller caller;

    /** A review. */
    @Schema(name = "Review")
    public record ReviewJson(UUID answer, Instant due, boolean overdue,
            @Schema(description = "absent where the asker keeps it anonymously") @Nullable UUID owner,
            @Nullable UUID deputy) {}

    /**
     * How it shall be.
     *
     * @param due a day, such as 2027-03-01
     * @param owner mail address or whole name
     */
    @Schema(name = "ReviewChange")
    public record Wanted(@Nullable String due, @Nullable String owner, @Nullable String deputy) {}

    @GET
    @Operation(operationId = "readReview", summary = "Tell when an ask's accepted answer is to be looked at again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "review", value = REVIEW)))
    public ReviewJson see(@PathParam("id") UUID id) {
        var review = review(id);
        return new ReviewJson(review.answer().value(), review.dueAt(), review.overdue(),
                review.owner().known().map(ColleagueId::value).orElse(null),
                review.deputy().map(ColleagueId::value).orElse(null));
    }

    @PUT
    @Operation(operationId = "setReview", summary = "Set day, owner and deputy: by them, or by who wrote the answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "next year", value = "{\"due\": \"2027-03-01\", \"owner\": \"ada.lovelace@company.example\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "review", value = REVIEW)))
    @APIResponse(responseCode = "409", description = "the caller does not see to it")
    @Conditional(needed = true)
    public ReviewJson change(@PathParam("id") UUID id, Wanted wanted) {
        return conditions.needed(() -> see(id), () -> desk.change(caller.reader(), review(id).answer(),
                ReviewPages.day(or(wanted.due())), or(wanted.owner()), or(wanted.deputy())));
    }

    @POST
    @Path("/renewal")
    @Operation(operationId = "confirmReview", summary = "Say that the answer is still right")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewJson.class), examples = @ExampleObject(name = "review", value = REVIEW)))
    @APIResponse(responseCode = "409", description = "the caller does not see to it")
    public ReviewJson renew(@PathParam("id") UUID id) {
        desk.renew(caller.reader(), review(id).answer());
        return see(id);
    }

    private ReviewState review(UUID id) {
        return desk.of(caller.reader(), new AskId(id)).orElseThrow(ReviewNotFound::new);
    }

    private static String or(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
