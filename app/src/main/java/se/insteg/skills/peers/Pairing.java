package se.insteg.skills.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorkEnded;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.OwnTemplate;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.store.TemplateTable;

/**
 * Staff bring a participant who has agreed together with one who may help, and go through with them what was written.
 * MAP_PERSON, of the one who is helped; the helper is chosen among those the caller may see. Nobody with protected identity
 * is helped, nor helps (decision 1601): 422.
 */
@Component
public class Pairing {
    private final Interviews interviews;
    private final PeerWorkers workers;
    private final People people;
    private final OwnTemplate template;
    private final TemplateTable templates;
    private final HelpTable helps;
    private final ErrandTable errands;
    private final Agreeing agreeing;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Pairing(
            Interviews interviews,
            PeerWorkers workers,
            People people,
            OwnTemplate template,
            TemplateTable templates,
            HelpTable helps,
            ErrandTable errands,
            Agreeing agreeing,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.interviews = interviews;
        this.workers = workers;
        this.people = people;
        this.template = template;
        this.templates = templates;
        this.helps = helps;
        this.errands = errands;
        this.agreeing = agreeing;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom somebody has agreed to be helped by.
     *
     * @param helper one of {@link #helpers}
     * @param called what the helper is told that they are called, 1–100 characters
     * @param language the questions are asked in, one of {@link #script}'s
     * @param on the day they agreed
     */
    public record Pair(UUID helper, String called, String language, PeerHelp.How how, LocalDate on) {}

    /** An id for {@link #pair}. */
    public UUID next() {
        return Ids.next(clock);
    }

    public Participant person(UUID id) {
        return interviews.person(id);
    }

    /** The latest first. Of somebody given by {@link #person}. */
    public List<PeerHelp> of(Participant person) {
        return helps.of(person.id());
    }

    /** Who may help them today, among those the caller may see. */
    public List<PeerWorkers.Known> helpers(Participant person) {
        return workers.allowed(PeerRight.HELP_MAPPING).stream()
                .filter(one -> !one.person().id().equals(person.id()))
                .toList();
    }

    /** What would be asked; empty while the municipality offers no such questions. */
    public Optional<Script> script() {
        return template.offered().map(template::script);
    }

    /** What stands in the way: the key of a sentence; empty when nothing does. */
    public String obstacle(Participant person) {
        if (person.details().protection().hides()) {
            return "skills.peers.protected";
        }
        if (Ages.isTooYoungForWork(person.details(), LocalDate.now(clock))) {
            return "skills.peers.young";
        }
        if (of(person).stream().anyMatch(PeerHelp::inForce)) {
            return "skills.peers.already";
        }
        return template.offered().isEmpty() ? "skills.peers.noTemplate" : "";
    }

    /** Brings them together. The same id twice has one effect. */
    public void pair(UUID personId, UUID id, Pair wanted) {
        Participant person = person(personId);
        if (helps.find(personId, id).isPresent()) {
            return;
        }
        String obstacle = obstacle(person);
        if (!obstacle.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, obstacle);
        }
        PeerWorkers.Known helper = helpers(person).stream()
                .filter(one -> one.worker().id().equals(wanted.helper()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "skills.peers.helper.missing"));
        Template used = template.toUse();
        PeerHelp help = new PeerHelp(
                id,
                personId,
                helper.worker().called(),
                wanted.language(),
                used.id(),
                used.published(),
                wanted.how(),
                wanted.on(),
                current.require().staffId(),
                clock.instant(),
                PeerHelp.State.ASKED,
                Map.of(),
                null,
                null);
        if (helps.insert(help, helper.worker().id())) {
            errands.insert(new PeerErrand(
                    id,
                    helper.person().id(),
                    helper.worker().id(),
                    personId,
                    wanted.called(),
                    wanted.language(),
                    used.id(),
                    used.published(),
                    Map.of(),
                    "",
                    clock.instant()));
            log("PEER_PAIRED", personId, id);
        }
    }

    /** What was written, to be gone through with them; nothing is told of it while the helper still writes. */
    public PeerHelp find(Participant person, UUID id) {
        PeerHelp help = helps.find(person.id(), id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        if (help.state() == PeerHelp.State.TOLD) {
            log("MAPPING_SHOWN", person.id(), id);
        }
        return help;
    }

    public Interview.Whole whole(PeerHelp help) {
        return help.whole(templates.script(help.templateId(), help.templateVersion()));
    }

    /** The person has said, with staff, what of it is right. Once more changes nothing. */
    public void agreedWith(UUID personId, UUID id, Set<String> questions) {
        person(personId);
        PeerHelp help = lock(personId, id);
        if (help.state() == PeerHelp.State.TOLD
                && agreeing.agree(help, questions, current.require().staffId())) {
            log("PEER_MAPPING_AGREED", personId, id);
        }
    }

    /** It ends, and what was written is erased: the person does not want it, or it should not have been. */
    public void end(UUID personId, UUID id) {
        person(personId);
        PeerHelp help = lock(personId, id);
        if (helps.end(id, Agreeing.why(help), current.require().staffId())) {
            log("PEER_MAPPING_DECLINED", personId, id);
        }
    }

    private PeerHelp lock(UUID personId, UUID id) {
        return helps.lock(personId, id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
    }

    /** Somebody with what was written about them. */
    public record Told(Participant person, PeerHelp help) {}

    /** MAP_PERSON. Who has something to read that another has written, the oldest first. */
    public List<Told> told() {
        List<PeerHelp> told = helps.told();
        List<Participant> met = told.isEmpty()
                ? List.of()
                : people.findAll(
                        told.stream().map(PeerHelp::personId).distinct().toList());
        return told.stream()
                .flatMap(help -> met.stream()
                        .filter(person ->
                                person.id().equals(help.personId()) && rights.may(Action.MAP_PERSON, person.subject()))
                        .map(person -> new Told(person, help)))
                .toList();
    }

    @EventListener
    void endOf(PeerWorkEnded ended) {
        helps.endOfWorker(ended.workerId());
    }

    private void log(String deed, UUID person, UUID id) {
        audit.write(new Audit.Entry(deed, "person", person, PeerErrands.WHY, "help=" + id));
    }
}
