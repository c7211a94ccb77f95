package se.insteg.people.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.planner.reading.FurtherColumn;

/**
 * Identity numbers that come with a file or from another program. Whoever brings a number has it already: they may leave it
 * for somebody whom they may register or change, and are told nothing of the numbers there were (decision 1701).
 */
@Component
public class BroughtNumbers {
    /** The columns and fields they come in, in the order of the documentation. */
    public static final List<String> FIELDS =
            List.of("dossierNumber", "coordinationNumber", "personalNumber", "interimNumber", "identityNumber");

    /** What they may be called in a file; under the same names. */
    public static final List<FurtherColumn> COLUMNS = List.of(
            new FurtherColumn("dossierNumber", "dossiernummer", "dossier number", "dossiernr", "dossier", "lma nummer"),
            new FurtherColumn(
                    "coordinationNumber", "samordningsnummer", "coordination number", "samordningsnr", "samnr"),
            new FurtherColumn("personalNumber", "personnummer", "personal number", "personnr", "pnr"),
            new FurtherColumn(
                    "interimNumber",
                    "tillfälligt nummer",
                    "interim number",
                    "tillfälligt personnummer",
                    "t nummer",
                    "tf nummer",
                    "reservnummer"),
            new FurtherColumn(
                    "identityNumber",
                    "nummer",
                    "identity number",
                    "identitetsnummer",
                    "id nummer",
                    "personnummer eller samordningsnummer",
                    "personnummer samordningsnummer"));

    private static final Map<String, NumberKind> KINDS = Map.of(
            "dossierNumber", NumberKind.DOSSIER,
            "coordinationNumber", NumberKind.COORDINATION,
            "personalNumber", NumberKind.PERSONAL,
            "interimNumber", NumberKind.INTERIM);

    /** Slips whose sentence on the page speaks of choices that are made on the page. */
    private static final Set<String> SAID_OTHERWISE =
            Set.of("unclear", "letter", "not.dossier", "not.coordination", "not.personal", "not.interim");

    private static final String PAGE = "people.number.";
    private static final String BROUGHT = "people.number.brought.";
    private static final IdentityNumber.Details FROM_A_FILE =
            new IdentityNumber.Details(IdentityNumber.Source.IMPORT, null, null, null, null);

    private final NumberTable numbers;
    private final ChangeTable changes;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    BroughtNumbers(NumberTable numbers, ChangeTable changes, Rights rights, Audit audit, Clock clock) {
        this.numbers = numbers;
        this.changes = changes;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A cell that cannot be used. @param messageKey says what is wrong and what to do, never the number */
    public record Slip(String field, String messageKey) {}

    /** What somebody's cells say: at most one number of each kind. */
    public record Read(List<TypedNumber.Number> numbers, List<Slip> slips) {
        public Read {
            numbers = List.copyOf(numbers);
            slips = List.copyOf(slips);
        }
    }

    /** A number somebody does not carry yet. @param replaces the one of its kind that it comes instead of */
    public record Step(TypedNumber.Number number, @Nullable UUID replaces) {}

    /** What is to be written down. @param subject by which the right is asked: whom one registers, or whom one changes */
    public record Noted(UUID person, boolean hidden, Subject subject, Step step) {}

    /** @param texts by {@link #FIELDS}; an empty one says nothing */
    public Read read(Map<String, List<String>> texts) {
        return read(texts, LocalDate.now(clock));
    }

    /** As {@link #read(Map)}, on that day. */
    public static Read read(Map<String, List<String>> texts, LocalDate today) {
        Map<NumberKind, TypedNumber.Number> read = new LinkedHashMap<>();
        List<Slip> slips = new ArrayList<>();
        for (String field : FIELDS) {
            for (String text : texts.getOrDefault(field, List.of())) {
                switch (TypedNumber.read(text, KINDS.get(field), today)) {
                    case TypedNumber.Number number -> {
                        TypedNumber.Number other = read.putIfAbsent(number.kind(), number);
                        if (other != null && !other.key().equals(number.key())) {
                            slips.add(new Slip(field, BROUGHT + "two"));
                        }
                    }
                    case TypedNumber.Slip slip -> slips.add(new Slip(field, said(slip, text)));
                }
            }
        }
        return new Read(List.copyOf(read.values()), slips);
    }

    private static String said(TypedNumber.Slip slip, String text) {
        if (text.matches("(?i)[0-9]([.,][0-9]+)?E\\+?[0-9]+")) {
            return BROUGHT + "spreadsheet";
        }
        String which = slip.messageKey().substring(PAGE.length());
        return SAID_OTHERWISE.contains(which) ? BROUGHT + which : slip.messageKey();
    }

    /** Tells alike numbers of one municipality, for comparing the rows of a file. */
    public static String key(TypedNumber.Number number) {
        return TypedNumber.hashed(number.kind(), number.key());
    }

    /** What numbers would do to these people, who are asked about all at once: each gets those they do not carry. */
    public Map<UUID, List<Step>> steps(Map<UUID, List<TypedNumber.Number>> brought) {
        Map<UUID, List<NumberTable.Held>> held = numbers.held(brought.keySet());
        Map<UUID, List<Step>> steps = new HashMap<>();
        brought.forEach((person, all) -> steps.put(
                person,
                all.stream()
                        .flatMap(number -> step(number, held.getOrDefault(person, List.of())).stream())
                        .toList()));
        return steps;
    }

    private List<Step> step(TypedNumber.Number number, List<NumberTable.Held> held) {
        if (held.stream().anyMatch(one -> numbers.same(one, number))) {
            return List.of();
        }
        List<NumberTable.Held> current = held.stream()
                .filter(one -> one.kind() == number.kind() && !one.replaced())
                .toList();
        return List.of(new Step(number, current.size() == 1 ? current.getFirst().id() : null));
    }

    /** BRING_IDENTITY_NUMBER for each. Nobody is shown; what is written is in the log and in the person's history. */
    public void note(Collection<Noted> all, String why) {
        all.forEach(noted -> rights.require(Action.BRING_IDENTITY_NUMBER, noted.subject()));
        List<Audit.Entry> entries = new ArrayList<>();
        for (Noted noted : all) {
            TypedNumber.Number number = noted.step().number();
            UUID id = numbers.insert(noted.person(), noted.hidden(), number, FROM_A_FILE);
            String kind = number.kind().code();
            changes.write(
                    noted.person(),
                    noted.hidden(),
                    IdentityChange.Thing.NUMBER,
                    kind,
                    IdentityChange.Deed.ADDED,
                    List.of());
            UUID old = noted.step().replaces();
            if (old != null) {
                numbers.replace(old, id, null);
                List<String> fields = List.of("replacedBy");
                changes.write(
                        noted.person(),
                        noted.hidden(),
                        IdentityChange.Thing.NUMBER,
                        kind,
                        IdentityChange.Deed.CHANGED,
                        fields);
            }
            String details = "number=" + kind + (old == null ? " added" : " replaced");
            entries.add(new Audit.Entry("IDENTITY_CHANGED", "person", noted.person(), why, details));
        }
        audit.write(entries);
    }
}
