package se.insteg.hosts.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Changed;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.gatherings.Invitees.Invitee;
import se.insteg.hosts.register.RowWriter.Written;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.register.Versions;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * Breakfasts and study visits, and who is invited to them. Reading asks SEE_HOSTS, writing CHANGE_HOSTS; each change is in
 * the audit log, and each contact person shown.
 */
@Component
public class Gatherings {
    /** As many as are shown at once. */
    public static final int MOST = 500;

    private static final String WHY = "praktikplatser";

    private final GatheringTable gatherings;
    private final InvitationTable invitations;
    private final Invitees invitees;
    private final InvitationMail mail;
    private final Versions versions;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Gatherings(
            GatheringTable gatherings,
            InvitationTable invitations,
            Invitees invitees,
            InvitationMail mail,
            Versions versions,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.invitees = invitees;
        this.mail = mail;
        this.versions = versions;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form that is shown now. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** @param id made when the form was shown, so that the same form sent twice has one effect */
    public void plan(UUID id, GatheringDetails details) {
        mustChange();
        if (gatherings.insert(id, details) == Written.TAKEN) {
            find(id); // refused where it is another municipality's
            return;
        }
        versions.registered(Thing.GATHERING, id, WHY, details.texts());
    }

    /** @param version that the change began from */
    public Changed<Gathering> change(UUID id, int version, GatheringDetails details) {
        mustChange();
        Gathering was = find(id);
        return versions.change(
                new Versions.Stored<>(
                        Thing.GATHERING, id, was.version(), was, was.details().texts()),
                version,
                details.texts(),
                WHY,
                () -> gatherings.update(id, version, details),
                () -> gatherings.find(id));
    }

    public Gathering find(UUID id) {
        mustSee();
        return gatherings.find(id).orElseThrow(Gatherings::notHere);
    }

    /** The latest first. */
    public List<Gathering.Line> list() {
        mustSee();
        return gatherings.list(MOST);
    }

    /** Held from one day to the other, and nobody has said who of those who said yes was there. */
    public List<Gathering> unmarked(LocalDate from, LocalDate to) {
        mustSee();
        return gatherings.unmarked(from, to);
    }

    /** Whom one may invite yet, by name; those without an e-mail address get a letter. @param kind null for all */
    public List<Invitee> invitees(UUID gathering, @Nullable OrganisationKind kind) {
        mustChange();
        List<Invitee> all = invitees.to(find(gathering).id(), kind, MOST);
        shown(all.stream().map(Invitee::contactId).toList());
        return all;
    }

    /**
     * Invites these, each once: by e-mail with a link where somebody there has an address, else on paper.
     *
     * @return how many were invited now
     */
    public int invite(UUID gathering, Collection<UUID> organisations) {
        mustChange();
        Gathering to = find(gathering);
        int invited = 0;
        for (Invitee one : invitees.among(gathering, organisations)) {
            UUID id = Ids.next(clock);
            if (invitations.add(id, gathering, one, current.require().staffId())) {
                invited++;
                mail.send(to, id, one);
                audit.write(new Audit.Entry("HOST_INVITED", "organisation", one.organisationId(), WHY));
            }
        }
        return invited;
    }

    /** Writes once more, at most once a day, to those who got an e-mail and have not answered. @return how many */
    public int remind(UUID gathering) {
        mustChange();
        Gathering to = find(gathering);
        int reminded = 0;
        for (Invitation one : invitations.to(gathering)) {
            if (one.reply() == null && one.how() == Invitation.How.EMAIL && mail.remind(to, one)) {
                reminded++;
            }
        }
        return reminded;
    }

    /** Those invited, by the organisations' names. */
    public List<Invitation> invitations(UUID gathering) {
        mustSee();
        List<Invitation> all = invitations.to(find(gathering).id());
        shown(all.stream().map(Invitation::contactId).toList());
        return all;
    }

    /** What an organisation has been invited to, the latest first. */
    public List<Invitation> of(UUID organisation) {
        mustSee();
        return invitations.of(organisation);
    }

    public Invitation invitation(UUID id) {
        mustSee();
        Invitation one = invitations.find(id).orElseThrow(Gatherings::notHere);
        shown(one.contactId() == null ? List.of() : List.of(one.contactId()));
        return one;
    }

    /** Notes what somebody said on the telephone or in the door. @param yes null: they have not answered after all */
    public void answer(UUID invitation, @Nullable Boolean yes, @Nullable Integer people, String words) {
        mustChange();
        Invitation one = invitation(invitation);
        invitations.answer(
                invitation,
                yes == null
                        ? null
                        : new Invitation.Reply(
                                yes,
                                yes ? people : null,
                                words,
                                null,
                                current.require().staffId()));
        audit.write(
                new Audit.Entry("INVITATION_ANSWERED", "organisation", one.organisationId(), WHY, "svar=" + said(yes)));
    }

    /** Whether somebody from there came; null when nobody knows after all. */
    public void came(UUID invitation, @Nullable Boolean came) {
        mustChange();
        Invitation one = invitation(invitation);
        if (came != null
                && gatherings
                        .find(one.gatheringId())
                        .orElseThrow()
                        .details()
                        .day()
                        .isAfter(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "hosts.refused.notHeldYet");
        }
        invitations.came(invitation, came);
        audit.write(new Audit.Entry("INVITATION_CAME", "organisation", one.organisationId(), WHY, "kom=" + said(came)));
    }

    private static String said(@Nullable Boolean answer) {
        return answer == null ? "-" : answer ? "ja" : "nej";
    }

    /** When it begins. */
    public Instant begins(Gathering gathering) {
        return mail.begins(gathering);
    }

    private void shown(Collection<@Nullable UUID> contacts) {
        audit.shown(
                "CONTACT_SHOWN",
                "contact",
                contacts.stream()
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .distinct()
                        .toList(),
                WHY);
    }

    private void mustSee() {
        rights.require(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }

    private void mustChange() {
        rights.require(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere");
    }
}
