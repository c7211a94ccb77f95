package se.insteg.outbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.outbox.delivery.MessageTable;
import se.insteg.outbox.delivery.MessageTable.Kept;
import se.insteg.outbox.delivery.MessageTable.State;
import se.insteg.people.Participant;
import se.insteg.people.People;

/** Messages for whoever looks after them: those to people they may see, and to nobody in particular. */
@Component
public class MessageCare {
    private final MessageTable table;
    private final People people;
    private final Rights rights;
    private final Audit audit;

    MessageCare(MessageTable table, People people, Rights rights, Audit audit) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param person whom it is to; null when to nobody in the municipality's care */
    public record Shown(Kept message, @Nullable Participant person) {}

    List<Shown> in(State... states) {
        List<Kept> kept = table.in(states);
        Map<UUID, Participant> seen = people
                .findAll(kept.stream()
                        .flatMap(message -> Stream.ofNullable(message.personId()))
                        .distinct()
                        .toList())
                .stream()
                .filter(person -> rights.may(Action.LOOK_AFTER_MESSAGES, person.subject()))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return kept.stream()
                .map(message -> new Shown(message, message.personId() == null ? null : seen.get(message.personId())))
                .filter(shown -> shown.message().personId() == null || shown.person() != null)
                .toList();
    }

    boolean any(State... states) {
        return table.any(states);
    }

    /** Once more from the beginning. 409 when it no longer waits for that. */
    void retry(UUID id) {
        become(id, State.WAITING, "MESSAGE_RETRIED", State.FAILED);
    }

    /** It will not leave. */
    void withdraw(UUID id) {
        become(id, State.WITHDRAWN, "MESSAGE_WITHDRAWN", State.WAITING, State.FAILED, State.ON_PAPER);
    }

    /** They lie in an envelope. What is printed already, or not the caller's to see, is left as it is. */
    void printed(List<UUID> ids) {
        List<UUID> mine = in(State.ON_PAPER).stream()
                .map(shown -> shown.message().id())
                .filter(ids::contains)
                .toList();
        mine.forEach(id -> table.become(id, State.PRINTED, State.ON_PAPER));
        audit.write(new Audit.Entry("MESSAGES_PRINTED", "message", null, "meddelande", "antal=" + mine.size()));
    }

    private void become(UUID id, State state, String deed, State... from) {
        Kept message = table.find(id).orElseThrow(MessageCare::notHere);
        UUID person = message.personId();
        if (person != null
                && !rights.may(Action.LOOK_AFTER_MESSAGES, people.find(person).subject())) {
            throw notHere();
        }
        if (!table.become(id, state, from)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "outbox.refused.meanwhile");
        }
        audit.write(new Audit.Entry(
                deed, person == null ? "message" : "person", person == null ? id : person, "meddelande"));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "outbox.refused.notHere");
    }
}
