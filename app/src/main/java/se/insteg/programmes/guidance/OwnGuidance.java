package se.insteg.programmes.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;

/** A participant's own plan of studies and work, and their yes to it. */
@Component
@Order(30)
public class OwnGuidance implements ParticipantAsk {
    private final GuidanceTable table;
    private final CurrentParticipant participant;
    private final Audit audit;
    private final Clock clock;

    OwnGuidance(GuidanceTable table, CurrentParticipant participant, Audit audit, Clock clock) {
        this.table = table;
        this.participant = participant;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest. */
    public Optional<GuidancePlan> plan() {
        return plan(participant.require().personId());
    }

    private Optional<GuidancePlan> plan(UUID self) {
        return table.of(List.of(self)).stream().findFirst();
    }

    /**
     * Yes to a plan; a second time changes nothing.
     *
     * @return false when another has been written since: then that one is to be read first
     * @throws Refusal (404) when it is not their own
     */
    public boolean agree(UUID id) {
        UUID self = participant.require().personId();
        List<GuidancePlan> own = table.of(List.of(self));
        if (own.stream().noneMatch(one -> one.id().equals(id))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
        }
        if (!own.getFirst().id().equals(id)) {
            return false;
        }
        if (table.agree(id, LocalDate.now(clock))) {
            audit.write(new Audit.Entry("GUIDANCE_AGREED", "person", self, "själv", "plan=" + id));
        }
        return true;
    }

    @Override
    public List<Asked> asked(UUID personId) {
        return plan(personId)
                .map(plan -> List.of(new Asked(
                        Words.of("programmes.guidance.me.title"),
                        Words.of(plan.agreed() == null ? "programmes.guidance.me.ask" : "programmes.guidance.me.text"),
                        "/me/guidance",
                        Words.of("programmes.guidance.me.see"))))
                .orElse(List.of());
    }
}
