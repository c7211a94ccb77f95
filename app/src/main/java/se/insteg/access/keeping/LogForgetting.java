package se.insteg.access.keeping;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedByHand;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.sealing.LogErrand;

/**
 * What stands beside the log goes when the log would: ten years. The database itself erases none of it earlier (policies
 * of V60), whatever this class says. Rows of installations' own tables that have their time follow.
 */
@Configuration(proxyBeanMethods = false)
class LogForgetting {
    private static final Kept AS_THE_LOG = LogErrand.KEPT;

    /** The rows themselves nobody but the owner of the database can erase. */
    @Bean
    ErasedByHand oldLog() {
        return new ErasedByHand("access.audit", LogErrand.KEPT, "access.keeping.by.operator");
    }

    @Bean
    Forgetting oldChecksOfTheLog(ErasedRows erased) {
        return erased.of("access.checks", "access.audit_check", AS_THE_LOG, "t.at < :before");
    }

    @Bean
    Forgetting oldReviews(ErasedRows erased) {
        String due = "t.month + interval '1 month' < :before";
        return ErasedRows.inOrder(
                "access.reviews",
                List.of(
                        erased.of("access.review_items", "access.log_review_item", AS_THE_LOG, due),
                        erased.of("access.review", "access.log_review", AS_THE_LOG, due)));
    }

    @Bean
    Forgetting oldGlass(ErasedRows erased) {
        return erased.of("access.glass", "access.broken_glass", AS_THE_LOG, "t.opened_at < :before");
    }

    @Bean
    Forgetting oldRoles(ErasedRows erased) {
        return ErasedRows.inOrder(
                "access.roles",
                List.of(
                        erased.of(
                                "access.assignments",
                                "access.role_assignment",
                                AS_THE_LOG,
                                "coalesce(t.revoked_at, t.valid_to + interval '1 day') < :before"),
                        erased.of("access.proposals", "access.role_proposal", AS_THE_LOG, "t.decided_at < :before"),
                        erased.of(
                                "access.tokens",
                                "access.token",
                                AS_THE_LOG,
                                "coalesce(t.revoked_at, t.ends_on + interval '1 day') < :before")));
    }

    @Bean
    Forgetting oldInvitations(ErasedRows erased) {
        return erased.of("access.invitations", "access.invitation", Kept.days(90), "t.expires_at < :before");
    }

    @Bean
    Forgetting oldAbsences(ErasedRows erased) {
        return erased.of("access.absences", "access.absence", Kept.years(2), "t.to_day + interval '1 day' < :before");
    }
}
