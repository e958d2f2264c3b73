package org.cadre.web.problem;

import java.io.EOFException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.cadre.accounts.FormReplayed;
import org.cadre.accounts.SignInRefused;
import org.cadre.accounts.TooManyAttempts;
import org.cadre.asks.AskMoved;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.NotFound;
import org.cadre.governance.RuleId;
import org.cadre.governance.Texts;
import org.cadre.imports.ImportAlreadyRunning;
import org.cadre.imports.ImportNotApplicable;
import org.cadre.matching.IndexNotReady;
import org.cadre.people.FourEyesNeeded;
import org.cadre.requests.KeyInFlight;
import org.cadre.requests.KeyReused;
import org.cadre.revisions.EditedMeanwhile;
import org.cadre.services.ServiceFixed;
import org.cadre.web.Back;
import org.cadre.web.Form.FieldError;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.error.ErrorView;
import org.cadre.web.input.TooLarge;
import org.cadre.web.limits.TooMany;
import org.cadre.web.operation.Requests;
import org.cadre.web.requests.Changed;
import org.cadre.web.security.ScopeMissing;

/** Turns every failure of a request into its answer; what is not foreseen is logged under a reference and told as 500. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final String API = "/api/";
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    HttpServletRequest request;
    @Inject
    Frames frames;

    @Override
    public Response toResponse(Throwable failure) {
        boolean api = request.getRequestURI().startsWith(request.getContextPath() + API);
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400)
            return web.getResponse();
        if (moved(failure) instanceof AskMoved moved)
            return moved(moved, api);
        if (failure instanceof NotAuthorizedException && !api)
            return signIn();
        Locale language = frames.texts().locale();
        Problem problem = problem(failure, language);
        return with(api ? details(problem, failure, language) : page(problem, language), problem, failure);
    }

    /** The failure, or the one within it, where it says that an ask was merged into another. */
    private static Throwable moved(Throwable failure) {
        return !(failure instanceof AskMoved) && failure.getCause() instanceof AskMoved cause ? cause : failure;
    }

    /** The same address with the other ask's id; a merge may be undone, so nobody is to remember it. */
    private Response moved(AskMoved moved, boolean api) {
        if (request.getHeader("HX-Request") != null)
            return Response.ok().header("HX-Redirect", request.getContextPath() + "/asks/" + moved.to()).build();
        String there = api
                ? request.getRequestURI().replace(moved.from().toString(), moved.to().toString())
                : request.getContextPath() + "/asks/" + moved.to();
        if (api && !request.getMethod().equals("GET"))
            return details(Problem.of(409, "not-allowed-now",
                    Texts.render(Message.of("ask.merged"), frames.texts().locale())), moved, frames.texts().locale())
                    .build();
        return Response.status(api ? 308 : 303).location(URI.create(there)).header("Cache-Control", "no-store").build();
    }

    private Problem problem(Throwable failure, Locale language) {
        return switch (failure) {
            case BadInput bad -> new Problem(400, "bad-input", "", bad.faults(), Optional.empty());
            // thrown while a parameter was read, around which the server puts an exception of its own
            case WebApplicationException web when web.getCause() instanceof BadInput bad -> problem(bad, language);
            case NotFound _ -> Problem.of(404, "not-found");
            case TooLarge large -> Problem.of(413, "too-large", Texts.render(large.reason(), language));
            case AskRefused refused ->
                new Problem(422, "refused-by-rule", Texts.render(refused.ruling().reason(), language), List.of(),
                        Optional.of(refused.ruling().by()));
            case NotAllowedNow no -> Problem.of(409, "not-allowed-now", Texts.render(no.reason(), language));
            case KeyReused _ -> Problem.of(422, "idempotency-key-reused");
            case KeyInFlight _ -> Problem.of(409, "idempotency-key-in-flight");
            case SignInRefused _ -> Problem.of(401, "sign-in-refused");
            case TooManyAttempts _ -> Problem.of(429, "too-many-requests");
            case ImportAlreadyRunning _ ->
                Problem.of(409, "not-allowed-now", Texts.render(Message.of("import.running"), language));
            case ImportNotApplicable _ ->
                Problem.of(409, "not-allowed-now", Texts.render(Message.of("import.gone"), language));
            case FourEyesNeeded needed ->
                Problem.of(409, "not-allowed-now", Texts.render(needed.reason(), language));
            case ServiceFixed fixed -> Problem.of(409, "not-allowed-now", Texts.render(fixed.reason(), language));
            case FormReplayed _ -> Problem.of(409, "form-replayed");
            case IndexNotReady _ -> Problem.of(503, "not-ready");
            case EditedMeanwhile _ -> Problem.of(409, "changed-meanwhile");
            case OptimisticLockException _ -> Problem.of(409, "changed-meanwhile");
            case NotAuthorizedException _ -> Problem.of(401, "not-signed-in");
            case ScopeMissing missing -> Problem.of(403, "insufficient-scope", missing.scope().toString());
            case WebApplicationException web -> ofStatus(web);
            case SQLException lost -> unforeseen(lost); // its driver reports an end of file too
            case ProcessingException _ -> Problem.of(400, "malformed");
            case EOFException _ -> Problem.of(400, "malformed"); // the caller hung up
            default -> failure.getCause() == null || failure.getCause() == failure
                    ? unforeseen(failure)
                    : problem(failure.getCause(), language);
        };
    }

    private Problem ofStatus(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status >= 500)
            return unforeseen(web);
        String code = switch (status) {
            case 400 -> "malformed";
            case 403 -> "forged-form";
            case 404 -> "not-found";
            case 405 -> "no-such-method";
            case 406 -> "not-acceptable";
            case 412 -> "changed";
            case 413 -> "too-large";
            case 415 -> "unsupported-type";
            case 428 -> "condition-missing";
            case 429 -> "too-many-requests";
            default -> "status-" + status;
        };
        return Problem.of(status, code);
    }

    private Problem unforeseen(Throwable failure) {
        // the id stands in the header of the answer, and on the thread's name in every line that is logged here
        String reference = request.getAttribute(Requests.ID) instanceof String id ? id : UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "request failed, reference " + reference, failure);
        return Problem.of(500, "unforeseen", reference);
    }

    private Response signIn() {
        // a part of a page that asks for itself would be replaced by the whole sign-in page
        if (request.getHeader("HX-Request") != null)
            return Response.status(401).header("HX-Refresh", "true").build();
        String here = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        String to = request.getMethod().equals("GET") ? "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8) : "";
        return Response.seeOther(URI.create(request.getContextPath() + "/sign-in" + to)).build();
    }

    private ResponseBuilder page(Problem problem, Locale language) {
        boolean unforeseen = problem.code().equals("unforeseen");
        var errors = problem.faults().stream()
                .map(fault -> new FieldError(fault.field(), Texts.render(fault.reason(), language))).toList();
        var view = new ErrorView(problem.status(), problem.code(), unforeseen ? "" : problem.detail(), errors,
                problem.rule().map(_ -> cameFrom()).orElse(""), unforeseen ? problem.detail() : "");
        return Response.status(problem.status()).entity(new Page(view, problem.status()));
    }

    /** The page of this portal with the link or the form that a rule refuses; empty where the browser does not tell. */
    private String cameFrom() {
        String referer = Optional.ofNullable(request.getHeader("Referer")).orElse("");
        String here = "://" + request.getHeader(HttpHeaders.HOST) + "/";
        int found = referer.indexOf(here);
        return found < 0 ? "" : Back.inThisPortal(referer.substring(found + here.length() - 1)).toString();
    }

    private static ResponseBuilder details(Problem problem, Throwable failure, Locale language) {
        var answer = Response.status(problem.status()).type("application/problem+json")
                .entity(JSON.toJson(json(problem, language)));
        return switch (failure) {
            case NotAuthorizedException _ -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            // RFC 6750, 3.1
            case ScopeMissing missing -> answer.header(HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_scope\", scope=\"" + missing.scope() + "\"");
            default -> answer;
        };
    }

    /** What HTTP wants beside some of the statuses. */
    private static Response with(ResponseBuilder answer, Problem problem, Throwable failure) {
        if (problem.status() == 503)
            answer.header(HttpHeaders.RETRY_AFTER, 2);
        if (failure instanceof KeyInFlight)
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        if (failure instanceof Changed changed)
            answer.header(HttpHeaders.ETAG, changed.tag());
        if (failure instanceof TooMany many)
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, many.seconds()));
        if (failure instanceof TooManyAttempts many)
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, many.patience().toSeconds() + 1));
        if (failure instanceof WebApplicationException web && problem.status() == 405)
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        return answer.build();
    }

    private static ProblemJson json(Problem problem, Locale language) {
        List<ProblemJson.FaultJson> errors = problem.faults().stream().map(fault -> new ProblemJson.FaultJson(
                fault.field(), fault.value(), Texts.render(fault.reason(), language))).toList();
        return new ProblemJson("urn:cadre:problem:" + problem.code(),
                Texts.render(Message.of("problem." + problem.code()), language), problem.status(),
                problem.detail().isEmpty() ? null : problem.detail(), errors.isEmpty() ? null : errors,
                problem.rule().map(RuleId::toString).orElse(null));
    }
}
