package se.insteg.hosts.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Somebody who is invited reads what to, and answers, as often as they change their mind until the day. */
@Component
class InvitationPurpose implements HostPurpose {
    static final String NAME = "invitation";
    private static final int MOST_PEOPLE = 100;
    private static final int LONGEST_WORDS = 300;

    private final GatheringTable gatherings;
    private final InvitationTable invitations;
    private final Audit audit;
    private final Clock clock;

    InvitationPurpose(GatheringTable gatherings, InvitationTable invitations, Audit audit, Clock clock) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Shown show(HostVisit visit) {
        Invitation invitation = invitations.find(visit.objectId()).orElse(null);
        if (invitation == null) {
            return null;
        }
        Form form = Form.empty();
        Invitation.Reply reply = invitation.reply();
        if (reply != null) {
            form.with("answer", reply.yes() ? "yes" : "no")
                    .with("people", reply.people() == null ? "" : String.valueOf(reply.people()))
                    .with("words", reply.words());
        }
        return shown(visit, invitation, form, false);
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        Invitation invitation = invitations.find(visit.objectId()).orElse(null);
        Gathering gathering = invitation == null
                ? null
                : gatherings.find(invitation.gatheringId()).orElse(null);
        if (invitation == null || gathering == null) {
            return null;
        }
        if (gathering.details().day().isBefore(LocalDate.now(clock))) {
            return show(visit); // too late: the page says so
        }
        Invitation.Reply reply = read(form);
        if (reply == null) {
            return shown(visit, invitation, form, false);
        }
        invitations.answer(invitation.id(), reply);
        audit.write(new Audit.Entry(
                "INVITATION_ANSWERED",
                "organisation",
                visit.organisationId(),
                "länk till praktikplats",
                "svar=" + (reply.yes() ? "ja" : "nej")));
        return shown(visit, invitation, form, true);
    }

    /** Null when the form is rejected. */
    static Invitation.@Nullable Reply read(Form form) {
        Fields fields = new Fields(form);
        String answer = form.text("answer");
        if (!answer.equals("yes") && !answer.equals("no")) {
            fields.reject("answer", "hosts.invitation.answer.missing");
        }
        boolean yes = answer.equals("yes");
        Integer people = yes ? fields.typed("people", text -> TypedText.whole(text, 1, MOST_PEOPLE)) : null;
        String words = fields.line("words", LONGEST_WORDS);
        return form.rejected() ? null : new Invitation.Reply(yes, people, words, null, null);
    }

    private @Nullable Shown shown(HostVisit visit, Invitation invitation, Form form, boolean thanked) {
        return gatherings
                .find(invitation.gatheringId())
                .map(gathering -> new Shown(
                        "hosts/gatherings/answer",
                        Map.of(
                                "gathering",
                                gathering,
                                "municipality",
                                visit.municipality(),
                                "form",
                                form,
                                "thanked",
                                thanked,
                                "open",
                                !gathering.details().day().isBefore(LocalDate.now(clock)))))
                .orElse(null);
    }
}
