package se.insteg.hosts.relations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Meeting;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.hosts.relations.Meetings;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.Promises;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;

/** Notes a visit, a call or a breakfast, on the phone in the car, with what came of it; and corrects it later. */
@Controller
class MeetingPages {
    private final Hosts hosts;
    private final Meetings meetings;
    private final Promises promises;
    private final RelationInput input;
    private final RelationMerge merge;

    MeetingPages(Hosts hosts, Meetings meetings, Promises promises, RelationInput input, RelationMerge merge) {
        this.hosts = hosts;
        this.meetings = meetings;
        this.promises = promises;
        this.input = input;
        this.merge = merge;
    }

    /** Whom one may have met, and who of us was there. */
    private record Around(Organisation organisation, Map<UUID, String> contacts, Map<UUID, String> staff) {
        RelationWords words() {
            Map<String, String> names = new HashMap<>();
            contacts.forEach((id, name) -> names.put(id.toString(), name));
            staff.forEach((id, name) -> names.put(id.toString(), name));
            return new RelationWords("hosts.meeting.", names);
        }
    }

    private Around around(UUID organisation, List<UUID> met, List<UUID> staff) {
        Map<UUID, String> contacts = new LinkedHashMap<>();
        for (Contact contact : hosts.contacts(organisation)) {
            if (contact.details().active() || met.contains(contact.id())) {
                contacts.put(contact.id(), contact.details().name());
            }
        }
        return new Around(hosts.organisation(organisation), contacts, input.staff(staff));
    }

    @GetMapping("/hosts/{organisationId}/meetings/new")
    String ask(@PathVariable UUID organisationId, Model model) {
        Form form = Form.empty()
                .with("id", promises.next().toString())
                .with("kind", MeetingKind.VISIT.code())
                .with("day", input.today().toString())
                .with("staff", input.me().toString());
        return show(around(organisationId, List.of(), List.of()), null, form, model);
    }

    @PostMapping("/hosts/{organisationId}/meetings/new")
    String note(@PathVariable UUID organisationId, Form form, Model model) {
        Around around = around(organisationId, List.of(), List.of());
        MeetingDetails details =
                input.meeting(form, around.contacts().keySet(), around.staff().keySet());
        PromiseDetails ours = input.promised(form, PromiseDetails.Whose.OURS);
        PromiseDetails theirs = input.promised(form, PromiseDetails.Whose.THEIRS);
        InterestDetails interest = input.shown(form);
        if (form.rejected() || details == null) {
            return show(around, null, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), promises::next);
        meetings.note(id, organisationId, details, new Meetings.Outcome(ours, theirs, interest));
        return "redirect:/hosts/" + organisationId + "?done=meetingNoted";
    }

    @GetMapping("/hosts/meetings/{meetingId}/edit")
    String edit(@PathVariable UUID meetingId, Model model) {
        Meeting meeting = meetings.find(meetingId);
        Form form = Texts.form(meeting.details().texts()).with("version", String.valueOf(meeting.version()));
        return show(around(meeting), meeting, form, model);
    }

    private Around around(Meeting meeting) {
        return around(
                meeting.organisationId(),
                meeting.details().contacts(),
                meeting.details().staff());
    }

    @PostMapping("/hosts/meetings/{meetingId}/edit")
    String save(@PathVariable UUID meetingId, Form sent, HttpServletResponse response, Model model) {
        Meeting meeting = meetings.find(meetingId);
        Around around = around(meeting);
        MergeForm merging = MergeForm.of(sent, MeetingDetails.FIELDS);
        MeetingDetails details = input.meeting(
                merging.form(), around.contacts().keySet(), around.staff().keySet());
        if (details == null) {
            return show(around, meeting, merging.form(), model);
        }
        return switch (meetings.change(meetingId, merging.version(), details)) {
            case Changed.Conflict<Meeting>(Meeting theirs, var base) ->
                merge.show(
                        Thing.MEETING,
                        around.organisation(),
                        "/hosts/meetings/" + meetingId + "/edit",
                        MeetingDetails.FIELDS,
                        new RelationMerge.Theirs(
                                meetingId, theirs.version(), theirs.details().texts(), base),
                        around.words(),
                        merging,
                        details.texts(),
                        response,
                        model);
            case Changed.Done<Meeting> done -> "redirect:/hosts/" + meeting.organisationId() + "?done=meetingChanged";
            case Changed.Taken<Meeting> none -> throw new IllegalStateException("Nothing of a meeting is unique");
            case Changed.SeatsTaken<Meeting> none -> throw new IllegalStateException("It has no seats");
        };
    }

    private static String show(Around around, @Nullable Meeting meeting, Form form, Model model) {
        model.addAttribute("organisation", around.organisation());
        model.addAttribute("contacts", RelationInput.options(around.contacts()));
        model.addAttribute("staff", RelationInput.options(around.staff()));
        model.addAttribute(
                "kinds",
                new ArrayList<>(java.util.Arrays.stream(MeetingKind.values())
                        .map(kind -> Form.Option.key(kind.code(), "hosts.meeting.kind." + kind.code()))
                        .toList()));
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        return "hosts/relations/meeting-form";
    }
}
