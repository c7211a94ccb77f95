package se.insteg.insights.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.insights.Indicator;
import se.insteg.insights.Plan;
import se.insteg.insights.Plan.About;
import se.insteg.insights.Plan.Asked;
import se.insteg.insights.Plan.Contact;
import se.insteg.insights.Plan.Decision;
import se.insteg.insights.Plan.Goal;
import se.insteg.insights.Plan.Partner;
import se.insteg.insights.Plan.Target;
import se.insteg.insights.Who;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Understands the forms about an initiative; what is not understood is told at its field. */
public final class InitiativeInput {
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS_AHEAD = 20;

    private InitiativeInput() {}

    /** @param programmes that may be chosen @return null when the form is rejected; then it says why */
    public static @Nullable About about(Form form, Set<UUID> programmes, LocalDate today) {
        Fields fields = new Fields(form);
        String name = fields.required("name", About.LONGEST_NAME, "insights.name.missing");
        String owner = fields.required("owner", About.LONGEST_OWNER, "insights.owner.missing");
        String purpose = fields.text("purpose", About.LONGEST_PURPOSE);
        if (purpose.isEmpty() && !fields.rejected("purpose")) {
            fields.reject("purpose", "insights.purpose.missing");
        }
        LocalDate starts = day(fields, "starts", today);
        if (starts == null && !fields.rejected("starts")) {
            fields.reject("starts", "insights.starts.missing");
        }
        LocalDate ends = day(fields, "ends", today);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            fields.reject("ends", "insights.ends.before");
        }
        List<UUID> chosen = new ArrayList<>();
        for (String one : form.all("programmes")) {
            UUID id = fields.id("programmes", one, programmes);
            if (id != null) {
                chosen.add(id);
            }
        }
        return form.rejected() || starts == null ? null : new About(name, owner, purpose, starts, ends, chosen);
    }

    public static Form form(About about) {
        return Form.empty()
                .with("name", about.name())
                .with("owner", about.owner())
                .with("purpose", about.purpose())
                .with("starts", about.starts().toString())
                .with("ends", about.ends() == null ? null : about.ends().toString())
                .with(
                        "programmes",
                        about.programmes().stream().map(UUID::toString).toList());
    }

    /** @return null when the form is rejected; then it says why */
    public static @Nullable Decision decision(Form form, UUID id, LocalDate starts, LocalDate today) {
        Fields fields = new Fields(form);
        Decision.Kind kind = fields.constant("kind", Decision.Kind.values(), Decision.Kind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "insights.kind.missing");
        }
        LocalDate on = day(fields, "on", today);
        if (on == null && !fields.rejected("on")) {
            fields.reject("on", "insights.on.missing");
        } else if (on != null && on.isAfter(today)) {
            fields.reject("on", "insights.on.ahead");
        }
        String body = fields.required("body", Decision.LONGEST_BODY, "insights.body.missing");
        String reference = fields.line("reference", Decision.LONGEST_REFERENCE);
        LocalDate until = day(fields, "until", today);
        if (kind != null && kind.saysUntil() && until == null && !fields.rejected("until")) {
            fields.reject("until", "insights.until.missing." + kind.code());
        } else if (until != null && until.isBefore(starts)) {
            fields.reject("until", "insights.ends.before");
        }
        String said = fields.text("said", Decision.LONGEST_SAID);
        return form.rejected() || kind == null || on == null
                ? null
                : new Decision(id, kind, on, body, reference, kind.saysUntil() ? until : null, said);
    }

    public static Form form(Decision decision) {
        return Form.empty()
                .with("id", decision.id().toString())
                .with("kind", decision.kind().code())
                .with("on", decision.on().toString())
                .with("body", decision.body())
                .with("reference", decision.reference())
                .with(
                        "until",
                        decision.until() == null ? null : decision.until().toString())
                .with("said", decision.said());
    }

    /**
     * A row of targets without a number is none.
     *
     * @param questions that may be chosen, as {@link #question} writes them
     * @return null when the form is rejected; then it says why
     */
    public static @Nullable Goal goal(Form form, UUID id, LocalDate starts, LocalDate today, Set<String> questions) {
        Fields fields = new Fields(form);
        String text = fields.required("text", Goal.LONGEST, "insights.goal.missing");
        List<Target> targets = new ArrayList<>();
        for (int row = 1; row <= Goal.MOST_TARGETS; row++) {
            Indicator indicator = fields.constant("indicator" + row, Indicator.values(), Indicator::code);
            Who who = fields.constant("who" + row, Who.values(), Who::code);
            Integer aim = fields.typed("aim" + row, typed -> TypedText.whole(typed, 1, Target.MOST));
            LocalDate by = day(fields, "by" + row, today);
            if (aim == null && indicator != null && !fields.rejected("aim" + row)) {
                fields.reject("aim" + row, "insights.aim.missing");
            } else if (aim != null && indicator == null && !fields.rejected("indicator" + row)) {
                fields.reject("indicator" + row, "insights.indicator.missing");
            }
            if (by != null && by.isBefore(starts)) {
                fields.reject("by" + row, "insights.by.before");
            }
            if (aim != null && indicator != null) {
                targets.add(new Target(indicator, who == null ? Who.ALL : who, aim, by));
            }
        }
        List<Asked> asked = new ArrayList<>();
        for (int row = 1; row <= Goal.MOST_ASKED; row++) {
            asked(fields, form.text("question" + row), row, questions, asked);
        }
        return form.rejected() ? null : new Goal(id, text, targets, asked);
    }

    private static void asked(Fields fields, String question, int row, Set<String> questions, List<Asked> asked) {
        Integer percent = fields.typed("percent" + row, typed -> TypedText.whole(typed, 1, 100));
        if (question.isEmpty()) {
            if (percent != null) {
                fields.reject("question" + row, "insights.question.missing");
            }
        } else if (!questions.contains(question)) {
            fields.reject("question" + row, "taxonomy.choice.unknown");
        } else if (percent == null) {
            if (!fields.rejected("percent" + row)) {
                fields.reject("percent" + row, "insights.percent.missing");
            }
        } else {
            int slash = question.indexOf('/');
            asked.add(new Asked(UUID.fromString(question.substring(0, slash)), question.substring(slash + 1), percent));
        }
    }

    /** A question of a survey, as a form says it. */
    public static String question(UUID survey, String question) {
        return survey + "/" + question;
    }

    public static Form form(Goal goal) {
        Form form = Form.empty().with("id", goal.id().toString()).with("text", goal.text());
        int row = 0;
        for (Target one : goal.targets()) {
            row++;
            form.with("indicator" + row, one.indicator().code())
                    .with("who" + row, one.who().code())
                    .with("aim" + row, String.valueOf(one.aim()))
                    .with("by" + row, one.by() == null ? null : one.by().toString());
        }
        row = 0;
        for (Asked one : goal.asked()) {
            row++;
            form.with("question" + row, question(one.survey(), one.question()))
                    .with("percent" + row, String.valueOf(one.percent()));
        }
        return form;
    }

    /** Rows without a name are none. */
    public record With(List<Partner> partners, List<Contact> contacts) {}

    /** @return null when the form is rejected; then it says why */
    public static @Nullable With with(Form form) {
        Fields fields = new Fields(form);
        List<Partner> partners = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (int row = 1; row <= Plan.MOST; row++) {
            String partner = fields.line("partner" + row, Partner.LONGEST);
            String part = fields.line("part" + row, Partner.LONGEST);
            if (partner.isEmpty() && !part.isEmpty()) {
                fields.reject("partner" + row, "insights.partner.missing");
            } else if (!partner.isEmpty()) {
                partners.add(new Partner(partner, part));
            }
            contact(fields, row, contacts);
        }
        return form.rejected() ? null : new With(partners, contacts);
    }

    private static void contact(Fields fields, int row, List<Contact> contacts) {
        String name = fields.line("name" + row, Contact.LONGEST);
        String role = fields.line("role" + row, Contact.LONGEST);
        String phone = fields.line("phone" + row, Contact.LONGEST);
        String email = fields.line("email" + row, Contact.LONGEST);
        if (TypedText.isIdentityNumber(name) || TypedText.isIdentityNumber(phone)) {
            fields.reject((TypedText.isIdentityNumber(name) ? "name" : "phone") + row, "insights.contact.number");
        } else if (name.isEmpty() && !(role + phone + email).isEmpty()) {
            fields.reject("name" + row, "insights.contact.missing");
        } else if (!name.isEmpty()) {
            if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                fields.reject("email" + row, "insights.email.unclear");
            }
            contacts.add(new Contact(name, role, phone, email));
        }
    }

    public static Form form(List<Partner> partners, List<Contact> contacts) {
        Form form = Form.empty();
        for (int i = 0; i < partners.size(); i++) {
            form.with("partner" + (i + 1), partners.get(i).name())
                    .with("part" + (i + 1), partners.get(i).part());
        }
        for (int i = 0; i < contacts.size(); i++) {
            Contact one = contacts.get(i);
            form.with("name" + (i + 1), one.name())
                    .with("role" + (i + 1), one.role())
                    .with("phone" + (i + 1), one.phone())
                    .with("email" + (i + 1), one.email());
        }
        return form;
    }

    /** Fields that a page shows rows for: those that say something, and some more. */
    public static int rows(Form form, int least, int more, int most, String... prefixes) {
        int last = 0;
        for (int row = 1; row <= most; row++) {
            int now = row;
            if (Arrays.stream(prefixes)
                    .anyMatch(prefix -> !form.text(prefix + now).isEmpty())) {
                last = row;
            }
        }
        return Math.min(most, Math.max(least, last + more));
    }

    private static @Nullable LocalDate day(Fields fields, String field, LocalDate today) {
        return fields.date(field, FIRST_YEAR, today.plusYears(YEARS_AHEAD));
    }
}
