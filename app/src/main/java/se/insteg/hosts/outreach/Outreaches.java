package se.insteg.hosts.outreach;

import java.time.Clock;
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
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.register.OrganisationTable;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.card.OwnRecord;

/**
 * Where participants have asked for a placement themselves. A participant notes and takes back their own; staff do it for
 * those they may (KEEP_OUTREACH) and take care of a yes. Somebody the caller may not see is not there: 404.
 */
@Component
public class Outreaches {
    /** As many as are looked through for a list. */
    public static final int MOST = 300;

    private static final String WHY = "egna praktikkontakter";

    private final OutreachTable table;
    private final OrganisationTable organisations;
    private final Hosts hosts;
    private final Interests interests;
    private final People people;
    private final OwnRecord own;
    private final CurrentParticipant participant;
    private final CurrentStaff staff;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Outreaches(
            OutreachTable table,
            OrganisationTable organisations,
            Hosts hosts,
            Interests interests,
            People people,
            OwnRecord own,
            CurrentParticipant participant,
            CurrentStaff staff,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.hosts = hosts;
        this.interests = interests;
        this.people = people;
        this.own = own;
        this.participant = participant;
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** With whose it is. */
    public record Line(Outreach outreach, Participant person) {}

    /** For a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** The participant's own, newest first. */
    public List<Outreach> mine() {
        Participant me = own.read();
        return table.of(me.id()).stream().filter(Outreach::stands).toList();
    }

    /** The participant notes where they asked. @param id made when the form was shown: sent twice, it has one effect */
    public void say(UUID id, Outreach.Asked asked) {
        add(id, own.read(), asked, null);
    }

    /** The participant takes one back. */
    public void takeBack(UUID id) {
        UUID me = participant.require().personId();
        Outreach one =
                table.find(id).filter(found -> found.personId().equals(me)).orElseThrow(Outreaches::notHere);
        withdraw(one, true);
    }

    /** KEEP_OUTREACH. A person's, newest first; also what was taken back. */
    public List<Outreach> of(UUID personId) {
        Participant person = people.findFor(Action.KEEP_OUTREACH, personId);
        return table.of(person.id());
    }

    /** KEEP_OUTREACH. On somebody's behalf. @param id made when the form was shown: sent twice, it has one effect */
    public void note(UUID id, UUID personId, Outreach.Asked asked) {
        add(
                id,
                people.findFor(Action.KEEP_OUTREACH, personId),
                asked,
                staff.require().staffId());
    }

    private void add(UUID id, Participant person, Outreach.Asked asked, @Nullable UUID by) {
        List<Organisation> namesakes = organisations.byName(asked.place());
        UUID known = namesakes.size() == 1 ? namesakes.getFirst().id() : null;
        if (table.add(id, person.id(), person.details().protection().hides(), asked, by, known)) {
            audit.write(new Audit.Entry(
                    "OUTREACH_NOTED",
                    "person",
                    person.id(),
                    WHY,
                    "svar=" + asked.answer().code()));
        } else if (table.find(id)
                .filter(one -> one.personId().equals(person.id()))
                .isEmpty()) {
            throw notHere();
        }
    }

    /** KEEP_OUTREACH. Takes one back, or lets it stand again. */
    public void withdraw(UUID personId, UUID id, boolean withdrawn) {
        withdraw(find(personId, id), withdrawn);
    }

    private void withdraw(Outreach one, boolean withdrawn) {
        table.withdraw(one.id(), withdrawn);
        audit.write(
                new Audit.Entry(withdrawn ? "OUTREACH_WITHDRAWN" : "OUTREACH_RESTORED", "person", one.personId(), WHY));
    }

    /** KEEP_OUTREACH. */
    public Outreach find(UUID personId, UUID id) {
        Participant person = people.findFor(Action.KEEP_OUTREACH, personId);
        return table.find(id).filter(one -> one.personId().equals(person.id())).orElseThrow(Outreaches::notHere);
    }

    /**
     * KEEP_OUTREACH and CHANGE_HOSTS. Says which organisation it was, and makes an interest of a yes. Two who do it at once
     * make one interest. Nothing of whose it is goes along to the organisation's page.
     *
     * @param interest null when the answer leads to nothing
     */
    public void takeCare(UUID personId, UUID id, UUID organisation, @Nullable InterestDetails interest) {
        Outreach now = find(personId, id);
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
        UUID whose = hosts.organisation(organisation).id();
        Outreach locked = table.lock(now.id()).orElseThrow(Outreaches::notHere);
        UUID made = null;
        if (interest != null && locked.interestId() == null) {
            made = interests.next();
            interests.note(made, whose, null, locked.asked().on(), interest);
        }
        table.seen(id, staff.require().staffId(), whose, made);
        audit.write(new Audit.Entry("OUTREACH_TAKEN_CARE_OF", "person", personId, WHY));
    }

    /** KEEP_OUTREACH. The latest of those the caller may see; a yes that waits first. */
    public List<Line> latest() {
        return lines(table.latest(MOST));
    }

    /** KEEP_OUTREACH. Those with a yes that nobody has taken care of, of those the caller may see. */
    public List<Line> waiting() {
        return lines(table.waiting(MOST));
    }

    /** What stands at an organisation, of those the caller may see. Others are neither there nor counted. */
    public List<Line> at(UUID organisation) {
        return lines(table.at(organisation));
    }

    private List<Line> lines(List<Outreach> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Participant> seen =
                people.findAll(found.stream().map(Outreach::personId).distinct().toList()).stream()
                        .filter(person -> rights.may(Action.KEEP_OUTREACH, person.subject()))
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(seen.get(one.personId())).map(person -> new Line(one, person)))
                .toList();
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere");
    }
}
