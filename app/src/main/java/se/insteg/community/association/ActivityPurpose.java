package se.insteg.community.association;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.community.Activity;
import se.insteg.community.ActivityDetails;
import se.insteg.community.ActivityList;
import se.insteg.community.typed.ActivityInput;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** An association's pages behind its link: its activities, the form of one, and who comes. Each button posts to the link. */
@Component
class ActivityPurpose implements HostPurpose {
    private final OwnActivities own;
    private final ActivityInput input;
    private final ActivityList list;

    ActivityPurpose(OwnActivities own, ActivityInput input, ActivityList list) {
        this.own = own;
        this.input = input;
        this.list = list;
    }

    @Override
    public String name() {
        return OwnActivities.PURPOSE;
    }

    @Override
    public String ground() {
        return OwnActivities.WHY;
    }

    @Override
    public Shown show(HostVisit visit) {
        return all(visit, "");
    }

    @Override
    public Shown act(HostVisit visit, Form form) {
        UUID id = Ids.read(form.text("id"));
        Activity one = id == null ? null : own.find(visit, id).orElse(null);
        return switch (form.text("do")) {
            case "new" -> form(visit, null, own.next(), ActivityInput.blank(visit.organisationName()));
            case "edit" -> one == null ? all(visit, "") : form(visit, one, one.id(), filled(one));
            case "send" -> send(visit, one, Objects.requireNonNullElseGet(id, own::next), form);
            case "see" -> one == null ? all(visit, "") : one(visit, one.id());
            case "withdraw" -> {
                if (one != null) {
                    own.withdraw(visit, one.id());
                }
                yield all(visit, "withdrawn");
            }
            case "off", "on" -> day(visit, one, form);
            default -> all(visit, "");
        };
    }

    private static Form filled(Activity activity) {
        return ActivityInput.form(activity.newest().details());
    }

    private Shown send(HostVisit visit, @Nullable Activity one, UUID id, Form form) {
        ActivityDetails details = input.read(form);
        if (details == null) {
            return form(visit, one, id, form);
        }
        if (own.send(visit, id, details) == OwnActivities.Sent.TOO_MANY) {
            return form(visit, one, id, form.rejectAll("community.own.tooMany", OwnActivities.MOST_WAITING));
        }
        return all(visit, "sent");
    }

    private Shown day(HostVisit visit, @Nullable Activity one, Form form) {
        if (one == null) {
            return all(visit, "");
        }
        try {
            own.off(
                    visit,
                    one.id(),
                    LocalDate.parse(form.text("day")),
                    form.text("do").equals("off"));
        } catch (DateTimeParseException none) {
            return one(visit, one.id());
        }
        return one(visit, one.id());
    }

    private Shown all(HostVisit visit, String done) {
        Map<String, Object> model = model(visit);
        model.put("activities", own.of(visit));
        model.put("done", done);
        return new Shown("community/association/all", model);
    }

    private Shown one(HostVisit visit, UUID id) {
        Activity activity = own.find(visit, id).orElse(null);
        if (activity == null) {
            return all(visit, "");
        }
        Map<String, Object> model = model(visit);
        model.put("activity", activity);
        model.put("coming", list.coming(activity).stream().limit(12).toList());
        model.put("signUps", own.signUps(visit, id));
        return new Shown("community/association/one", model);
    }

    private static Shown form(HostVisit visit, @Nullable Activity one, UUID id, Form form) {
        Map<String, Object> model = model(visit);
        form.with("id", id.toString());
        model.put("form", form);
        model.put("again", one != null);
        return new Shown("community/association/form", model);
    }

    private static Map<String, Object> model(HostVisit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", visit.organisationName());
        model.put("municipality", visit.municipality());
        return model;
    }
}
