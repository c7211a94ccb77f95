package se.insteg.programmes.typed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Language;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Leader;
import se.insteg.programmes.LeaderKind;
import se.insteg.programmes.Room;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** Reads forms with the fields of a leader or a room. */
public final class PlaceInput {
    private PlaceInput() {}

    /**
     * The leader, or null when the form is rejected; then the form says why.
     *
     * @param staff whose accounts may be chosen
     */
    public static @Nullable Leader leader(Form form, UUID id, Set<UUID> staff) {
        Fields fields = new Fields(form);
        UUID account = fields.id("staff", staff);
        String name = fields.line("name", Leader.LONGEST_NAME);
        if (account == null && name.isEmpty() && !fields.rejected("name") && !fields.rejected("staff")) {
            fields.reject("name", "programmes.leader.name.missing");
        }
        if (TypedText.isIdentityNumber(name)) {
            fields.reject("name", "programmes.leader.name.number");
        }
        LeaderKind kind = fields.constant("kind", LeaderKind.values(), LeaderKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "programmes.kind.missing");
        }
        List<Language> languages = Terms.languages(fields, "languages");
        return form.rejected() || kind == null
                ? null
                : new Leader(id, account, account == null ? name : "", kind, languages, active(form), version(form));
    }

    public static Form form(Leader leader) {
        UUID account = leader.staffId();
        return Form.empty()
                .with("version", String.valueOf(leader.version()))
                .with("staff", account == null ? null : account.toString())
                .with("name", account == null ? leader.name() : null)
                .with("kind", leader.kind().code())
                .with(
                        "languages",
                        leader.languages().stream().map(StoredTerms::said).toList())
                .with("inactive", leader.active() ? null : "yes");
    }

    /** The room, or null when the form is rejected; then the form says why. */
    public static @Nullable Room room(Form form, UUID id) {
        Fields fields = new Fields(form);
        String name = fields.required("name", Room.LONGEST_NAME, "programmes.name.missing");
        String locality = fields.line("locality", Room.LONGEST_NAME);
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 1, Room.MOST_SEATS));
        String material = fields.line("material", Room.LONGEST_MATERIAL);
        return form.rejected() ? null : new Room(id, name, locality, seats, material, active(form), version(form));
    }

    public static Form form(Room room) {
        Integer seats = room.seats();
        return Form.empty()
                .with("version", String.valueOf(room.version()))
                .with("name", room.name())
                .with("locality", room.locality())
                .with("seats", seats == null ? null : seats.toString())
                .with("material", room.material())
                .with("inactive", room.active() ? null : "yes");
    }

    private static boolean active(Form form) {
        return !form.has("inactive", "yes");
    }

    private static int version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }
}
