package se.insteg.access.rights;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import se.insteg.access.Action;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.Tenancy;
import se.insteg.access.api.Api;
import se.insteg.access.card.ParticipantAtTheDoor;
import se.insteg.access.card.ParticipantSession;
import se.insteg.access.signin.StaffAtTheDoor;
import se.insteg.access.signin.StaffSession;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.access.tenancy.RequestTransaction;
import se.insteg.access.tokens.ProgramAtTheDoor;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Viewer;

/**
 * Stands at every route: begins the request's transaction for the municipality of the signed-in person, reads who it is,
 * and lets through only what the matrix allows that person in some relation. What is not in the matrix is refused.
 *
 * <p>A page knows people by their session and nothing else; the interface for programs ({@link Api}) knows programs by
 * their token and nothing else.
 */
@Component
public class RouteGuard implements HandlerInterceptor {
    private final Matrix matrix;
    private final Rights rights;
    private final StaffAtTheDoor door;
    private final ProgramAtTheDoor programs;
    private final RequestTransaction transaction;
    private final Tenancy tenancy;
    private final ProtectedRows protectedRows;
    private final ParticipantAtTheDoor participants;

    RouteGuard(
            Matrix matrix,
            Rights rights,
            StaffAtTheDoor door,
            ProgramAtTheDoor programs,
            RequestTransaction transaction,
            Tenancy tenancy,
            ProtectedRows protectedRows,
            ParticipantAtTheDoor participants) {
        this.matrix = matrix;
        this.rights = rights;
        this.door = door;
        this.programs = programs;
        this.transaction = transaction;
        this.tenancy = tenancy;
        this.protectedRows = protectedRows;
        this.participants = participants;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Action action = action(request);
        if (!(handler instanceof HandlerMethod method) || action == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
        if (!action.asksWho() && matrix.anyone(action)) {
            return true;
        }
        if (Api.is(request) && matrix.anyone(action)) {
            return true;
        }
        if (matrix.participant(action)) {
            return participant(request, response);
        }
        SignedIn staff = Api.is(request) ? program(request, response) : signedIn(request, method);
        if (staff != null) {
            introduce(request, staff);
        }
        if (matrix.anyone(action)) {
            return true;
        }
        if (staff == null && ParticipantSession.of(request) != null) {
            return notForParticipants(request, response);
        }
        if (staff == null) {
            toSignIn(request, response);
            return false;
        }
        if (!rights.inSomeRelation(staff.mandates()).contains(action)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
        return true;
    }

    private @Nullable Action action(HttpServletRequest request) {
        String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        String path = " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Action action = matrix.routes().get(method + path);
        return action == null ? matrix.routes().get("ANY" + path) : action;
    }

    private @Nullable SignedIn signedIn(HttpServletRequest request, HandlerMethod method) {
        StaffSession session = StaffSession.of(request);
        if (session == null) {
            return null;
        }
        SignedIn staff;
        try {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OwnTransactions.class)) {
                staff = tenancy.inTenant(session.tenantId(), () -> Optional.ofNullable(door.read(session)))
                        .orElse(null);
            } else {
                transaction.begin(request, session.tenantId());
                staff = door.read(session);
            }
        } catch (TransactionException | DataAccessException down) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "access.refused.database");
        }
        if (staff == null) {
            transaction.rollBack(request);
            StaffSession.end(request);
        } else if (RequestTransaction.isOpen(request)) {
            protectedRows.openTo(staff);
        }
        return staff;
    }

    /** A page of a participant's own: for nobody else, whatever their role. */
    private boolean participant(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (StaffSession.of(request) != null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.participantOnly");
        }
        ParticipantSession session = ParticipantSession.of(request);
        if (session == null) {
            response.sendRedirect("/card");
            return false;
        }
        SignedInParticipant participant;
        try {
            transaction.begin(request, session.tenantId());
            participant = participants.read(session);
        } catch (TransactionException | DataAccessException down) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "access.refused.database");
        }
        if (participant == null) {
            transaction.rollBack(request);
            ParticipantSession.end(request);
            response.sendRedirect("/card?why=over");
            return false;
        }
        request.setAttribute(CurrentParticipant.attribute(), participant);
        return true;
    }

    /** The start page is the staff's; a participant's own is another. Everything else of the staff's is refused. */
    private static boolean notForParticipants(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!"/".equals(request.getRequestURI())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.staffOnly");
        }
        response.sendRedirect("/me");
        return false;
    }

    private SignedIn program(HttpServletRequest request, HttpServletResponse response) {
        try {
            SignedIn program = programs.read(request, response);
            transaction.begin(request, program.tenantId());
            return program;
        } catch (TransactionException | DataAccessException down) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "access.refused.database");
        }
    }

    private void introduce(HttpServletRequest request, SignedIn staff) {
        Set<String> actions = rights.inSomeRelation(staff.mandates()).stream()
                .map(Action::name)
                .collect(Collectors.toSet());
        request.setAttribute(CurrentStaff.attribute(), staff);
        request.setAttribute(
                Viewer.class.getName(),
                new Viewer(staff.staffId(), staff.tenantId(), staff.name(), staff.municipality(), actions));
    }

    /** A page that was asked for is shown after sign-in; anything else gets a plain 401. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || !accept.startsWith(MediaType.APPLICATION_JSON_VALUE));
        if (!page) {
            response.setHeader("HX-Redirect", "/login");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        String next = wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        response.sendRedirect("/login" + next);
    }
}
