package se.insteg.access.staff.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/**
 * A change that may be refused for what was typed. Refused, it alone is undone (a savepoint within the request's
 * transaction), so that the page with the form can be made again and nothing half done is committed with it.
 */
@Component
class Attempt {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("access.staff.name", "name"),
            Map.entry("access.staff.email", "email"),
            Map.entry("access.staff.emailTaken", "email"),
            Map.entry("access.staff.jobTitle", "jobTitle"),
            Map.entry("access.unit.closed", "unit"),
            Map.entry("access.unit.name", "name"),
            Map.entry("access.unit.taken", "name"),
            Map.entry("access.role.wholeMunicipality", "unit"),
            Map.entry("access.role.endsBeforeStart", "to"),
            Map.entry("access.role.reason", "reason"),
            Map.entry("access.role.held", "role"),
            Map.entry("access.role.protectedOnly", "role"),
            Map.entry("access.token.role", "role"),
            Map.entry("access.token.ends.range", "ends"));

    private final TransactionTemplate savepoint;

    Attempt(PlatformTransactionManager manager) {
        savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    enum Result {
        DONE,
        /** The form says what to correct. */
        REJECTED,
        /** Somebody else was first. */
        CONFLICT
    }

    /** @throws Refusal what is neither about the typed nor a conflict: without the right, not here, unavailable */
    Result at(Form form, Runnable work) {
        try {
            savepoint.executeWithoutResult(status -> work.run());
            return Result.DONE;
        } catch (Refusal refused) {
            Object[] arguments = refused.arguments().toArray();
            return switch (refused.kind()) {
                case INVALID -> {
                    form.reject(FIELDS.getOrDefault(refused.messageKey(), ""), refused.messageKey(), arguments);
                    yield Result.REJECTED;
                }
                case CONFLICT -> {
                    if (!refused.messageKey().equals("access.staff.conflict")) {
                        form.rejectAll(refused.messageKey(), arguments);
                        yield Result.REJECTED;
                    }
                    yield Result.CONFLICT;
                }
                default -> throw refused;
            };
        }
    }
}
