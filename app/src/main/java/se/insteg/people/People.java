package se.insteg.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.History;
import se.insteg.access.Reach;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Refusal;
import se.insteg.people.identity.NumberSearch;
import se.insteg.people.register.Exporting;
import se.insteg.people.register.HistoryTable;
import se.insteg.people.register.ListTable;
import se.insteg.people.register.PersonTable;
import se.insteg.people.register.ReachSql;
import se.insteg.people.register.Registering;
import se.insteg.people.register.TodoTable;
import se.insteg.people.search.Duplicates;
import se.insteg.people.search.PersonSearch;
import se.insteg.planner.model.Person;

/**
 * The people of the municipality, for the one who is signed in. Every method asks the rights itself, works in the running
 * transaction, and writes the audit log: one row for each person it gives out.
 *
 * <p>Somebody the caller may not see is not there: 404, whether in another municipality, a colleague's case or protected.
 */
@Component
public class People {
    /** As many as a search shows; who has more hits than that adds a word. */
    public static final int MOST_FOUND = 50;

    private static final String CASE = "ärende";
    private static final String COVERING = "ersättare";
    private static final String SHOWN = "PERSON_SHOWN";

    private final PersonTable table;
    private final ListTable list;
    private final PersonSearch search;
    private final NumberSearch numbers;
    private final Duplicates duplicates;
    private final HistoryTable history;
    private final TodoTable todos;
    private final Registering registering;
    private final Exporting exporting;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    People(
            PersonTable table,
            ListTable list,
            PersonSearch search,
            NumberSearch numbers,
            Duplicates duplicates,
            HistoryTable history,
            TodoTable todos,
            Registering registering,
            Exporting exporting,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.list = list;
        this.search = search;
        this.numbers = numbers;
        this.duplicates = duplicates;
        this.history = history;
        this.todos = todos;
        this.registering = registering;
        this.exporting = exporting;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param previous, next whether there are people before and after these */
    public record Part(List<PersonLine> lines, boolean previous, boolean next) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** SEE_PERSON. */
    public Participant find(UUID id) {
        Participant person = required(Action.SEE_PERSON, id);
        audit.shown(SHOWN, "person", List.of(id), ground(person));
        return person;
    }

    /** CHANGE_PERSON, for the form that changes them. */
    public Participant findToChange(UUID id) {
        Participant person = required(Action.CHANGE_PERSON, id);
        audit.shown(SHOWN, "person", List.of(id), ground(person));
        return person;
    }

    /** As {@link #find}, for a page that asks another right than SEE_PERSON. */
    public Participant findFor(Action action, UUID id) {
        Participant person = required(action, id);
        audit.shown(SHOWN, "person", List.of(id), CASE);
        return person;
    }

    /** SEE_PERSON, for several at once; those the caller may not see are left out. In the order of their names. */
    public List<Participant> findAll(Collection<UUID> ids) {
        List<Participant> people = table.all(ids).stream()
                .filter(person -> rights.may(Action.SEE_PERSON, person.subject()))
                .toList();
        audit.shown(SHOWN, "person", people.stream().map(Participant::id).toList(), CASE);
        return people;
    }

    /** As {@link #findAll}, for a page that asks another right than SEE_PERSON. */
    public List<Participant> findAllFor(Action action, Collection<UUID> ids) {
        List<Participant> people = table.all(ids).stream()
                .filter(person -> rights.may(action, person.subject()))
                .toList();
        audit.shown(SHOWN, "person", people.stream().map(Participant::id).toList(), CASE);
        return people;
    }

    /** SEE_PERSON. One page of the list, by name. */
    public Part list(ListQuery query) {
        return list(query, ListQuery.PAGE);
    }

    /** SEE_PERSON. So many of the list, by name. */
    public Part list(ListQuery query, int size) {
        List<PersonLine> lines = list.read(query, reach(), size + 1);
        boolean back = query.before() != null;
        boolean more = lines.size() > size;
        if (more) {
            lines = back ? lines.subList(1, lines.size()) : lines.subList(0, size);
        }
        shown(lines, "lista");
        return new Part(lines, back ? more : query.after() != null, back || more);
    }

    /** Whether a list can go on after this person: they are still there, and for the caller too. */
    public boolean goesOnFrom(UUID person) {
        return table.find(person)
                .filter(one -> rights.may(Action.SEE_PERSON, one.subject()))
                .isPresent();
    }

    /**
     * SEE_PERSON, and by identity number those whose numbers the caller may see. Best first, at most {@link #MOST_FOUND}.
     */
    public List<PersonLine> search(String typed) {
        List<PersonLine> carrying = numbers.find(typed);
        List<PersonLine> lines = carrying.isEmpty() ? search.find(typed, reach(), MOST_FOUND) : carrying;
        shown(lines, "sökning");
        return lines;
    }

    /** How many {@link #export} would give. */
    public int countExport(String sought, ListQuery query) {
        return exporting.count(sought, query);
    }

    /**
     * EXPORT_PEOPLE. Everybody the list shows with these filters, or the search with these words, as far as the right
     * reaches; nobody protected. One row in the audit log for each, with the purpose.
     *
     * @param sought what was searched for; empty for the list
     * @param purpose as typed, 1–500 characters
     * @param taker is given some hundreds at a time
     * @return how many
     */
    public int export(String sought, ListQuery query, String purpose, Consumer<List<Participant>> taker) {
        return exporting.give(sought, query, purpose, taker);
    }

    /** SEE_PERSON. What waits for the one who is signed in, up to and including that day. */
    public List<Todo> todos(LocalDate until) {
        List<Todo> waiting = todos.read(reach(), until);
        audit.shown(
                SHOWN, "person", waiting.stream().map(Todo::personId).distinct().toList(), "att göra");
        return waiting;
    }

    /** How many have the one who is signed in as their caseworker; protected people are not counted. */
    public int ownCases() {
        return todos.ownCases(reach());
    }

    /** SEE_PERSON. Others who may be the same person, for their own page. */
    public List<Duplicate> duplicatesOf(Participant person) {
        List<Duplicate> found = duplicates.of(person, reach());
        shown(found.stream().map(Duplicate::person).toList(), "möjlig dubblett");
        return found;
    }

    /** Every version of somebody the caller was given by {@link #find}, newest first. */
    public List<History.Version> history(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        return history.of(person.id());
    }

    /** SEE_PERSON. Their name in Latin letters: as somebody has noted it, else as it is computed. */
    public String latinName(Participant person) {
        rights.require(Action.SEE_PERSON, person.subject());
        return table.latin(person.id());
    }

    /** By field, as in {@link PersonTexts}: when it was last changed; a field that never had a value is absent. */
    public Map<String, Instant> lastChanged(Participant person) {
        Map<String, Instant> changed = new HashMap<>();
        history(person).forEach(version -> version.fields().forEach(field -> changed.putIfAbsent(field, version.at())));
        return changed;
    }

    /** What a version of somebody said, as {@link PersonTexts}. */
    public Optional<SequencedMap<String, List<String>>> version(Participant person, int version) {
        rights.require(Action.SEE_PERSON, person.subject());
        return history.texts(person.id(), version);
    }

    /**
     * REGISTER_PERSON, in the unit of the details.
     *
     * @return the new person's id; empty when the reference belongs to somebody else
     */
    public Optional<UUID> register(PersonDetails details) {
        return registering.register(details, CASE);
    }

    /** Whether the caller may register somebody in the unit of the details. */
    public boolean mayRegister(PersonDetails details) {
        UUID unit = details.care().unitId();
        return rights.may(Action.REGISTER_PERSON, unit == null ? Subject.MUNICIPALITY : Subject.unit(unit));
    }

    /**
     * REGISTER_PERSON, in the unit of each one's details. Many at once; none when the reference of one of them is somebody
     * else's.
     *
     * @return their ids, in their order
     */
    public List<UUID> registerAll(List<PersonDetails> details) {
        return registering.registerAll(details, CASE);
    }

    /** CHANGE_PERSON. @param version that the change began from */
    public ChangeResult change(UUID id, int version, PersonDetails details) {
        return registering.change(required(Action.CHANGE_PERSON, id), version, details, CASE);
    }

    /**
     * CHANGE_PERSON. Changes who may know of somebody. Whoever writes a threat down may lose sight of them by it.
     *
     * @param reason as typed, 1–300 characters; kept with the version and in the audit log
     */
    public ChangeResult protect(UUID id, int version, Protection protection, String reason) {
        Participant person = required(Action.CHANGE_PERSON, id);
        PersonDetails was = person.details();
        PersonDetails details =
                new PersonDetails(was.identity(), was.care(), was.contact(), was.work(), was.everyday(), protection);
        ChangeResult result = registering.change(person, version, details, reason);
        if (result instanceof ChangeResult.Done done && !done.fields().isEmpty()) {
            audit.write(new Audit.Entry(
                    "PERSON_PROTECTION_CHANGED",
                    "person",
                    id,
                    reason,
                    "from=" + was.protection().kind().code() + " to="
                            + protection.kind().code()));
        }
        return result;
    }

    /** SEE_PERSON. Empty when nobody whom the caller may see has the reference. */
    public Optional<Participant> byReference(String reference) {
        Optional<Participant> person =
                table.byReference(reference).filter(found -> rights.may(Action.SEE_PERSON, found.subject()));
        audit.shown(SHOWN, "person", person.stream().map(Participant::id).toList(), "egen referens");
        return person;
    }

    /**
     * What {@link #upsert} would do, without doing it. REGISTER_PERSON or CHANGE_PERSON, as the row needs.
     *
     * @param details as the row says, with a reference
     * @param fields what the table says anything about, as in {@link PersonTexts}; other fields stay as they are
     */
    public Upserted compare(PersonDetails details, Collection<String> fields) {
        return registering.upsert(details, fields, false);
    }

    /** Registers or changes by reference; the same row twice changes nothing the second time. */
    public Upserted upsert(PersonDetails details, Collection<String> fields) {
        return registering.upsert(details, fields, true);
    }

    /**
     * SEE_PERSON. Everybody the caller may see, as the planner needs them: protected people only for their own handler, and
     * nobody who is too young for a placement.
     * Writes one row saying that so many were considered; who shows some of them to anybody writes that itself, by
     * {@link #findAll}.
     */
    public List<Person> forMatching() {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String seen = ReachSql.anyOf(ReachSql.conditions(reach(), parameters));
        return considered(table.read(seen, parameters));
    }

    /** As {@link #forMatching()}, of these only. */
    public List<Person> forMatching(Collection<UUID> ids) {
        return considered(table.all(ids).stream()
                .filter(person -> rights.may(Action.SEE_PERSON, person.subject()))
                .toList());
    }

    /**
     * The protected people whom the one who is signed in may know of, for a room that stores what hangs on many people at
     * once and must say of each whether they are hidden. Ids only; nobody is shown.
     */
    public Set<UUID> protectedIds() {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String seen = ReachSql.anyOf(ReachSql.conditions(reach(), parameters));
        return table.read("p.hidden and " + seen, parameters).stream()
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    /** Everybody whom the action reaches, for a room that has something to work out about each. Nobody is shown. */
    public Set<UUID> reachedBy(Action action) {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String reached = ReachSql.anyOf(ReachSql.conditions(rights.reach(action), parameters));
        return table.read(reached, parameters).stream().map(Participant::id).collect(Collectors.toSet());
    }

    /** Those of them whom the action reaches, in the order of their names, for a list that shows a part. Nobody is shown. */
    public List<UUID> inOrder(Action action, Collection<UUID> ids) {
        return table.all(ids).stream()
                .filter(person -> rights.may(action, person.subject()))
                .map(Participant::id)
                .toList();
    }

    /**
     * SEE_PERSON. Everybody the caller may see, for a room that sorts and counts many and shows few of them. Nobody is shown:
     * who shows some of them to anybody writes that itself, by {@link #findAll}.
     */
    public List<CaseInReach> inReach() {
        MapSqlParameterSource parameters = new MapSqlParameterSource();
        String seen = ReachSql.anyOf(ReachSql.conditions(reach(), parameters));
        LocalDate today = LocalDate.now(clock);
        return table.read(seen, parameters).stream()
                .map(person -> new CaseInReach(
                        person.id(),
                        person.subject(),
                        person.details().care().caseworkerId(),
                        Objects.requireNonNullElseGet(
                                person.details().everyday().waitingSince(),
                                () -> LocalDate.ofInstant(person.createdAt(), clock.getZone())),
                        !Ages.isTooYoungForWork(person.details(), today)))
                .toList();
    }

    /** Whose case somebody is, for a room whose rows follow the case. Nobody is shown. */
    public Optional<UUID> caseworkerOf(UUID id) {
        return table.find(id)
                .flatMap(person -> Optional.ofNullable(person.details().care().caseworkerId()));
    }

    /** CHANGE_PERSON. How the cases are shared out: everybody but protected people, without names. Nobody is shown. */
    public List<CaseOf> cases() {
        return list.cases(rights.reach(Action.CHANGE_PERSON));
    }

    /** The ground the log gives: one's own work, or a colleague's whom one covers for. */
    private String ground(Participant person) {
        UUID caseworker = person.details().care().caseworkerId();
        return caseworker != null && reach().covering().contains(caseworker) ? COVERING : CASE;
    }

    private List<Person> considered(List<Participant> all) {
        LocalDate today = LocalDate.now(clock);
        List<Participant> people = all.stream()
                .filter(person -> !Ages.isTooYoungForWork(person.details(), today))
                .toList();
        audit.write(
                new Audit.Entry("PEOPLE_CONSIDERED", "municipality", null, "matchning", "deltagare=" + people.size()));
        return people.stream().map(PlannerPerson::of).toList();
    }

    private Participant required(Action action, UUID id) {
        return table.find(id)
                .filter(person -> rights.may(action, person.subject()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
    }

    private Reach reach() {
        return rights.reach(Action.SEE_PERSON);
    }

    private void shown(List<PersonLine> lines, String why) {
        audit.shown(SHOWN, "person", lines.stream().map(PersonLine::id).toList(), why);
    }
}
