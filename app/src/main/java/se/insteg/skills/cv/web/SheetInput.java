package se.insteg.skills.cv.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.skills.NewClaim;
import se.insteg.skills.cv.Choice;
import se.insteg.skills.cv.Draft;
import se.insteg.skills.cv.Sheet;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form that makes a CV or a card. */
final class SheetInput {
    static final int LONGEST_HEADLINE = 120;
    static final int LONGEST_SUMMARY = 900;
    private static final int MOST_LINES = 60;

    private SheetInput() {}

    /** The form to begin with: what is confirmed is ticked, the person's own word is not. */
    static Form begin(Draft draft, Sheet.Kind kind, Participant person) {
        PersonDetails.Contact contact = person.details().contact();
        boolean reachable = !person.details().protection().hides();
        Form form = Form.empty()
                .with(
                        "line",
                        draft.lines().stream()
                                .filter(line -> line.standing() != Sheet.Standing.OWN)
                                .map(line -> line.key().toString())
                                .toList())
                .with(
                        "phone",
                        reachable && kind == Sheet.Kind.CV && !contact.phone().isEmpty() ? "yes" : null)
                .with(
                        "email",
                        reachable && kind == Sheet.Kind.CV && !contact.email().isEmpty() ? "yes" : null);
        draft.lines()
                .forEach(line -> form.with("words-" + line.key(), line.said().words()));
        return form;
    }

    /** Null, and the form says why, when it cannot be meant. */
    static @Nullable Choice read(Form form, Draft draft, Participant person) {
        Fields fields = new Fields(form);
        String headline = fields.line("headline", LONGEST_HEADLINE);
        String summary = form.text("summary").replace("\r\n", "\n");
        if (summary.length() > LONGEST_SUMMARY) {
            form.reject("summary", "taxonomy.text.tooLong", LONGEST_SUMMARY);
        }
        Map<UUID, Choice.Wording> lines = new LinkedHashMap<>();
        for (Draft.Line line : draft.lines()) {
            String key = line.key().toString();
            if (form.has("line", key)) {
                String title = fields.line("title-" + key, NewClaim.LONGEST_TERM);
                String words = form.text("words-" + key).replace("\r\n", "\n");
                if (words.length() > NewClaim.LONGEST_WORDS) {
                    form.reject("words-" + key, "taxonomy.text.tooLong", NewClaim.LONGEST_WORDS);
                }
                lines.put(line.key(), new Choice.Wording(title, words));
            }
        }
        if (lines.isEmpty() && headline.isEmpty() && summary.isEmpty()) {
            form.reject("line", "skills.cv.line.none");
        }
        if (lines.size() > MOST_LINES) {
            form.reject("line", "skills.cv.line.tooMany", MOST_LINES);
        }
        List<String> reach = reach(fields, person);
        return form.rejected() ? null : new Choice(headline, summary, reach, fields.yes("born"), lines);
    }

    private static List<String> reach(Fields fields, Participant person) {
        PersonDetails.Contact contact = person.details().contact();
        List<String> reach = new ArrayList<>();
        if (fields.yes("phone") && !contact.phone().isEmpty()) {
            reach.add(contact.phone());
        }
        if (fields.yes("email") && !contact.email().isEmpty()) {
            reach.add(contact.email());
        }
        String through = fields.line("through", LONGEST_HEADLINE);
        if (!through.isEmpty()) {
            reach.add(through);
        }
        return reach;
    }
}
