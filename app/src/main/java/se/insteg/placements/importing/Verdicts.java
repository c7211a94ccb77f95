package se.insteg.placements.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.PlacementKind;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.identity.NamedPeople;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Bringing;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.TermsInput;
import se.insteg.planner.model.PlainText;
import se.insteg.taxonomy.typed.Texts;

/** Finds out what rows do: whom and which host each is about, what was agreed on as far as it is known, and whether it is here. */
@Component
class Verdicts {
    private static final Set<String> YES = Set.of("ja", "yes", "x", "1");
    private static final Set<String> NO = Set.of("nej", "no", "0");
    private static final int LONGEST_TITLE = 200;

    private final NamedPeople people;
    private final Hosts hosts;
    private final Bringing bringing;
    private final MessageSource messages;
    private final Clock clock;

    Verdicts(NamedPeople people, Hosts hosts, Bringing bringing, MessageSource messages, Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.bringing = bringing;
        this.messages = messages;
        this.clock = clock;
    }

    /** In the order of the rows. */
    List<Verdict> of(List<StagedRow> rows, ImportSettings settings) {
        List<NamedPeople.Found> found = people.find(
                Action.KEEP_PLACEMENTS,
                rows.stream()
                        .map(row -> new NamedPeople.Naming(row.text(PlacementFile.REFERENCE), row.secrets()))
                        .toList());
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(new Judging(rows.get(i), settings).verdict(found.get(i)));
        }
        return verdicts;
    }

    /** One row being looked at. */
    private final class Judging {
        private final StagedRow row;
        private final ImportSettings settings;
        private final List<RowProblem> problems = new ArrayList<>();

        Judging(StagedRow row, ImportSettings settings) {
            this.row = row;
            this.settings = settings;
        }

        Verdict verdict(NamedPeople.Found found) {
            Participant person = person(found);
            Organisation host = host();
            Contact contact = host == null ? null : contact(host);
            Form form = form(contact);
            Terms terms = TermsInput.read(form, contact == null ? Set.of() : Set.of(contact.id()));
            String title = title(form);
            form.problems().forEach(one -> problem(one.field(), new Words(one.messageKey(), one.arguments())));
            if (terms != null) {
                days(terms);
            }
            Placement stored = person == null || host == null || terms == null ? null : stored(person, host, terms);
            return new Verdict(
                    row,
                    person,
                    host,
                    title,
                    contact == null ? "" : contact.details().name(),
                    problems.isEmpty() ? terms : null,
                    stored,
                    problems);
        }

        private void problem(String field, Words words) {
            String column = settings.columns().get(PlacementFile.keyOf(field));
            problems.add(
                    new RowProblem(column == null ? "" : column, column == null ? "" : row.text(field), words, null));
        }

        private @Nullable Participant person(NamedPeople.Found found) {
            boolean named = !row.text(PlacementFile.REFERENCE).isEmpty()
                    || !row.secrets().isEmpty();
            if (found.person() == null) {
                String why = found.several() ? "several" : named ? "nobody" : "unnamed";
                problem(PlacementFile.REFERENCE, Words.of("placements.import.person." + why));
            }
            return found.person();
        }

        private @Nullable Organisation host() {
            String typed = row.text(PlacementFile.NUMBER);
            String number = OrganisationNumber.plain(typed);
            String name = row.text(PlacementFile.HOST);
            if (!typed.isEmpty() && number.isEmpty()) {
                problem(PlacementFile.NUMBER, Words.of("hosts.organisationNumber.unclear"));
                return null;
            }
            List<Organisation> named = number.isEmpty() && name.isEmpty() ? List.of() : hosts.called(number, name);
            if (named.size() != 1) {
                String why = named.size() > 1 ? "several" : number.isEmpty() && name.isEmpty() ? "unnamed" : "nobody";
                problem(
                        number.isEmpty() ? PlacementFile.HOST : PlacementFile.NUMBER,
                        Words.of("placements.import.host." + why));
            }
            return named.size() == 1 ? named.getFirst() : null;
        }

        /** By name; who is meant is plain where the host has one alone. Null when nobody is. */
        private @Nullable Contact contact(Organisation host) {
            List<Contact> active = hosts.contacts(host.id()).stream()
                    .filter(one -> one.details().active())
                    .toList();
            String name = row.text("contact");
            if (name.isEmpty()) {
                return active.size() == 1 ? active.getFirst() : null;
            }
            Optional<Contact> called = active.stream()
                    .filter(one -> PlainText.key(one.details().name()).equals(PlainText.key(name)))
                    .findFirst();
            if (called.isEmpty()) {
                problem("contact", Words.of("placements.import.contact.unknown"));
            }
            return called.orElse(null);
        }

        private Form form(@Nullable Contact contact) {
            Map<String, List<String>> texts = new LinkedHashMap<>(row.texts());
            texts.remove("contact");
            Form form = Texts.form(texts);
            if (contact != null) {
                form.with("contact", contact.id().toString());
            }
            String kind = row.text("kind");
            if (!kind.isEmpty()) {
                PlacementKind.written(kind)
                        .ifPresentOrElse(
                                known -> form.with("kind", known.code()),
                                () -> form.reject("kind", "hosts.placementKind.unknown"));
            } else {
                form.reject("kind", "hosts.placementKind.unknown");
            }
            String children = PlainText.key(row.text("withChildren"));
            if (!children.isEmpty()) {
                if (YES.contains(children) || NO.contains(children)) {
                    form.with("withChildren", YES.contains(children) ? "yes" : "no");
                } else {
                    form.reject("withChildren", "placements.import.yesOrNo");
                }
            }
            TypedWeek.fill(form);
            return form;
        }

        /** Its own, else what kind of placement it is. */
        private String title(Form form) {
            String title = row.text("title");
            if (title.length() > LONGEST_TITLE) {
                form.reject("title", "taxonomy.text.tooLong", LONGEST_TITLE);
            }
            return title.isEmpty() ? kind(form.text("kind")) : title;
        }

        private String kind(String code) {
            String said = code.isEmpty()
                    ? null
                    : messages.getMessage("hosts.placementKind." + code, null, "", Locale.of("sv"));
            return said == null ? "" : said;
        }

        /** Only what runs today is brought. */
        private void days(Terms terms) {
            LocalDate today = LocalDate.now(clock);
            if (terms.starts().isAfter(today)) {
                problem("starts", Words.of("placements.import.notBegun"));
            } else if (terms.ends().isBefore(today)) {
                problem("ends", Words.of("placements.import.over"));
            }
        }

        /** The same one when it is here; another at the same host and time is told as a problem. */
        private @Nullable Placement stored(Participant person, Organisation host, Terms terms) {
            UUID at = host.id();
            List<Placement> overlapping = bringing.at(person, at).stream()
                    .filter(one ->
                            !first(one).isAfter(terms.ends()) && !last(one).isBefore(terms.starts()))
                    .toList();
            Optional<Placement> same = overlapping.stream()
                    .filter(one -> first(one).equals(terms.starts())
                            && last(one).equals(terms.ends())
                            && one.agreed().kind() == terms.kind())
                    .findFirst();
            if (same.isEmpty() && !overlapping.isEmpty()) {
                Placement other = overlapping.getFirst();
                problem("starts", Words.of("placements.import.another", first(other), last(other)));
            }
            return same.orElse(null);
        }

        private static LocalDate first(Placement one) {
            LocalDate begun = one.begunOn();
            return begun == null ? one.agreed().starts() : begun;
        }

        private static LocalDate last(Placement one) {
            LocalDate ended = one.endedOn();
            return ended == null ? one.agreed().ends() : ended;
        }
    }
}
