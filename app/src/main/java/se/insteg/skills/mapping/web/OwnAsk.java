package se.insteg.skills.mapping.web;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAsk;
import se.insteg.skills.mapping.OwnMapping;

/** Asks the participant on their first page to say what they can, until they have. */
@Component
@Order(20)
class OwnAsk implements ParticipantAsk {
    private final OwnMapping mapping;

    OwnAsk(OwnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public List<Asked> asked(UUID personId) {
        boolean open = mapping.open().isPresent();
        if (!open && (mapping.offered() == null || mapping.sent().isPresent())) {
            return List.of();
        }
        return List.of(new Asked(
                Words.of("skills.mapping.own.title"),
                Words.of("skills.mapping.own.lead"),
                "/me/mapping",
                Words.of(open ? "skills.mapping.own.continue" : "skills.mapping.own.start")));
    }
}
