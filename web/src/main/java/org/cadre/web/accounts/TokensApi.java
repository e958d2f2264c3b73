package org.cadre.web.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.ApiToken;
import org.cadre.accounts.TokenWish;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.cadre.scopes.Scope;
import org.cadre.web.security.Caller;
import org.cadre.web.security.ClientAddress;
import org.cadre.web.security.Scoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bearer tokens: given once, kept as a hash, ending by time or by their owner's word. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Scoped(Area.TOKENS)
@Tag(name = "tokens")
public class TokensApi {
    private static final int USUAL_DAYS = 90;

    @Inject
    AccountDesk accounts;
    @Inject
    Caller caller;
    @Inject
    ClientAddress client;

    /** What a token is asked for with; the label tells its owner later what it was for. */
    @Schema(name = "TokenRequest", requiredProperties = {"mail", "password"})
    public record Wanted(@Schema(format = "email") @Nullable String mail,
            @Schema(format = "password") @Nullable String password,
            @Schema(maxLength = TokenWish.LONGEST_LABEL) @Nullable String label,
            @Schema(description = "what it may do; only `asks:read` where absent") @Nullable List<String> scopes,
            @Schema(minimum = "1", maximum = "366", description = "90 where absent") @Nullable Integer days) {}

    /** The only time that the token itself is told. */
    @Schema(name = "IssuedToken")
    public record Issued(UUID id, String token, List<String> scopes, Instant expiresAt) {}

    /** A token in its owner's list; when it was used is right to the hour. */
    @Schema(name = "Token")
    public record Listed(UUID id, String label, List<String> scopes, Instant createdAt, Instant expiresAt,
            @Nullable Instant usedAt, @Nullable Instant revokedAt) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(operationId = "issueToken", summary = "Get a token for mail and password")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class), examples = @ExampleObject(name = "sign in", value = "{\"mail\": \"ada@company.example\", \"password\": \"correct horse battery\", \"label\": \"ci\", \"scopes\": [\"asks:read\", \"asks:write\"], \"days\": 30}")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Issued.class), examples = @ExampleObject(name = "token", value = "{\"id\": "
            + "\"0b6f6a2e-9d0e-4c0a-8d53-0c7f4f1c7d11\", \"token\": \"cadre_…\", \"scopes\": [\"asks:read\", \"asks:write\"], \"expiresAt\": "
            + "\"2027-02-01T09:00:00Z\"}")))
    @APIResponse(responseCode = "429", description = "too many wrong passwords came from this address; `Retry-After` tells how long to wait")
    @APIResponse(responseCode = "401", description = "mail and password do not fit, or there were too many tries")
    public Response issue(Wanted wanted) {
        var wish = wish(wanted);
        var token = accounts.issueToken(needed("mail", wanted.mail()), needed("password", wanted.password()), wish,
                client.network());
        return Response.status(Response.Status.CREATED).entity(
                new Issued(token.id(), token.secret(), Scope.words(wish.scopes()), token.expiresAt())).build();
    }

    @GET
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "listTokens", summary = "List the caller's own tokens, without their secrets")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Listed.class), examples = @ExampleObject(name = "tokens", value = """
            [{"id": "0b6f6a2e-9d0e-4c0a-8d53-0c7f4f1c7d11", "label": "ci", "scopes": ["asks:read", "asks:write"], \
            "createdAt": "2026-03-01T09:00:00Z", "expiresAt": "2026-05-30T09:00:00Z", "usedAt": "2026-03-02T10:00:00Z"}]""")))
    public List<Listed> list() {
        return accounts.tokens(caller.reader()).stream().map(TokensApi::listed).toList();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ANYBODY)
    @Operation(operationId = "revokeToken", summary = "Revoke one of the caller's own tokens")
    @APIResponse(responseCode = "204", description = "it opens nothing from now on")
    @APIResponse(responseCode = "404", description = "the caller has no such token")
    public void revoke(@PathParam("id") UUID id) {
        accounts.revoke(caller.reader(), id);
    }

    private static Listed listed(ApiToken token) {
        return new Listed(token.id(), token.label(), Scope.words(token.scopes()), token.createdAt(),
                token.expiresAt(), token.usedAt().orElse(null), token.revokedAt().orElse(null));
    }

    private static TokenWish wish(Wanted wanted) {
        Set<Scope> scopes = wanted.scopes() == null
                ? Set.of(Area.ASKS.read())
                : Scope.parse("scopes", wanted.scopes());
        return new TokenWish(wanted.label() == null ? "" : wanted.label(), scopes,
                Duration.ofDays(wanted.days() == null ? USUAL_DAYS : wanted.days()));
    }

    private static String needed(String field, @Nullable String value) {
        if (value == null || value.isBlank())
            throw new BadInput(field, "", Message.of("bad.missing"));
        return value;
    }
}
