package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a member of staff is signed in. */
@Component
public class OwnSessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** @param here whether it is the one that asks */
    public record Open(Instant since, Instant lastUsed, boolean here) {}

    List<Open> of(UUID staff, HttpServletRequest request) {
        String here = request.getSession().getId();
        return repository.findByPrincipalName(staff.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    void endOthers(UUID staff, HttpServletRequest request) {
        String here = request.getSession().getId();
        repository.findByPrincipalName(staff.toString()).keySet().stream()
                .filter(id -> !id.equals(here))
                .forEach(repository::deleteById);
    }
}
