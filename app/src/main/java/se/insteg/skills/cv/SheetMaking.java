package se.insteg.skills.cv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.people.Participant;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.cv.Sheet.Kind;

/** Puts together what a sheet says, in any language there are words in. */
@Component
class SheetMaking {
    private final MessageSource messages;
    private final CurrentStaff staff;
    private final CurrentParticipant participant;
    private final Clock clock;

    SheetMaking(MessageSource messages, CurrentStaff staff, CurrentParticipant participant, Clock clock) {
        this.messages = messages;
        this.staff = staff;
        this.participant = participant;
        this.clock = clock;
    }

    ClaimTexts in(Locale locale) {
        return new ClaimTexts(locale, (key, arguments) -> {
            String said = messages.getMessage(key, arguments, locale);
            return said == null ? key : said;
        });
    }

    /** @param choice null for everything, as it is said */
    Sheet.Content content(
            Participant person, String latin, Draft draft, Kind kind, @Nullable Choice choice, ClaimTexts texts) {
        List<Sheet.Part> parts = new ArrayList<>();
        for (ClaimKind about : draft.kinds()) {
            List<Sheet.Line> lines = draft.of(about).stream()
                    .filter(line -> choice == null || choice.lines().containsKey(line.key()))
                    .map(line -> line(line, choice, texts))
                    .toList();
            if (!lines.isEmpty()) {
                String prefix = kind == Kind.PITCH ? "skills.sheet.pitch." : "skills.sheet.part.";
                parts.add(new Sheet.Part(texts.say(prefix + about.name()), lines));
            }
        }
        String name = person.details().identity().name();
        return new Sheet.Content(
                name,
                latin.equals(name) ? "" : latin,
                choice == null ? "" : choice.headline(),
                choice == null ? "" : choice.summary(),
                choice == null ? List.of() : choice.reach(),
                choice != null && choice.withBorn()
                        ? person.details().identity().born()
                        : null,
                parts,
                municipality(),
                LocalDate.now(clock));
    }

    /** Its title begins with a capital, as a line does. */
    private static Sheet.Line line(Draft.Line line, @Nullable Choice choice, ClaimTexts texts) {
        Choice.Wording wording = choice == null ? null : choice.lines().get(line.key());
        return new Sheet.Line(
                begun(
                        wording == null || wording.title().isEmpty() ? texts.term(line.said()) : wording.title(),
                        texts.locale()),
                texts.about(line.said()),
                wording == null ? line.said().words() : wording.words(),
                line.standing(),
                line.said());
    }

    private static String begun(String title, Locale locale) {
        return title.substring(0, 1).toUpperCase(locale) + title.substring(1);
    }

    private String municipality() {
        SignedIn me = staff.find();
        return me == null ? participant.require().municipality() : me.municipality();
    }
}
