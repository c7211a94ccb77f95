package se.insteg.hosts.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferRow;
import se.insteg.hosts.OfferUpserted;
import se.insteg.hosts.register.OfferTable;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.hosts.web.HostWords;
import se.insteg.imports.ImportKind;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.ReadFile;
import se.insteg.imports.RowProblem;
import se.insteg.imports.ShownRow;
import se.insteg.imports.StagedRow;
import se.insteg.imports.ValueWords;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.sheet.SourceFile;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.ui.Page;

/** Tables of offers, each with its organisation by number or name; an organisation nobody knows is registered with it. */
@Component
public class OfferImport implements ImportKind {
    private static final List<String> TELLING =
            List.of(OfferFile.ORGANISATION, "seats", "occupations", "minSwedish", "place", "hours", "starts", "ends");

    private final Hosts hosts;
    private final OfferTable offers;
    private final Catalogue catalogue;
    private final Clock clock;

    OfferImport(Hosts hosts, OfferTable offers, Catalogue catalogue, Clock clock) {
        this.hosts = hosts;
        this.offers = offers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "offers";
    }

    @Override
    public String messages() {
        return "hosts.import";
    }

    @Override
    public String home() {
        return "/offers";
    }

    @Override
    public String path() {
        return "/offers/import";
    }

    @Override
    public Action action() {
        return Action.IMPORT_OFFERS;
    }

    @Override
    public List<String> telling() {
        return TELLING;
    }

    @Override
    public ReadFile read(SourceFile file, ImportSettings settings) throws UnusableFile {
        return OfferFile.read(file, LocalDate.now(clock), catalogue.occupations());
    }

    /** What becomes of a row. @param offer as the row says; null when it cannot be used */
    private record Verdict(
            StagedRow row,
            Outcome outcome,
            @Nullable HostOffer stored,
            @Nullable OfferRow offer,
            List<String> changed,
            List<RowProblem> problems) {
        String basis() {
            return stored == null ? "" : stored.id() + ":" + stored.version();
        }
    }

    private Verdict verdict(StagedRow row, ImportSettings settings) {
        Optional<HostOffer> stored = offers.byReference(row.text("reference"));
        Map<String, String[]> typed = new HashMap<>();
        row.texts().forEach((field, values) -> typed.put(field, values.toArray(String[]::new)));
        Form form = Form.of(typed);
        if (stored.isEmpty() && row.text("title").isEmpty()) {
            title(row).ifPresent(title -> form.with("title", title));
        }
        String number = OrganisationNumber.read(new Fields(form), OfferFile.NUMBER);
        OfferDetails details = OfferInput.row(form);
        List<RowProblem> problems = new ArrayList<>();
        form.problems()
                .forEach(problem -> problems.add(
                        problem(row, problem.field(), new Words(problem.messageKey(), problem.arguments()), settings)));
        if (details == null || !problems.isEmpty()) {
            return new Verdict(row, Outcome.REJECTED, stored.orElse(null), null, List.of(), problems);
        }
        OfferRow offer = new OfferRow(number, row.text(OfferFile.ORGANISATION), details);
        OfferUpserted would = hosts.compareOffer(offer, fields(row, stored.orElse(null)));
        Words refused = refusal(would.outcome());
        if (refused != null) {
            RowProblem problem = problem(row, OfferFile.ORGANISATION, refused, settings);
            return new Verdict(row, Outcome.REJECTED, stored.orElse(null), null, List.of(), List.of(problem));
        }
        return new Verdict(
                row, Outcome.valueOf(would.outcome().name()), stored.orElse(null), offer, would.fields(), List.of());
    }

    /** What an offer without a title is called: its first occupation, without the code. */
    private static Optional<String> title(StagedRow row) {
        String first = row.text("occupations");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Occupation occupation = StoredTerms.occupation(first);
        return Optional.of(occupation.title().isEmpty() ? first : occupation.title());
    }

    /** What the row says anything about; another place without coordinates does not keep the old one's. */
    private static Set<String> fields(StagedRow row, @Nullable HostOffer stored) {
        Set<String> fields = new LinkedHashSet<>(row.texts().keySet());
        fields.retainAll(OfferDetails.FIELDS);
        if (stored != null
                && row.texts().containsKey("place")
                && !row.text("place").equals(stored.details().site().place().name())) {
            fields.addAll(List.of("lat", "lon"));
        }
        return fields;
    }

    private static @Nullable Words refusal(OfferUpserted.Outcome outcome) {
        return switch (outcome) {
            case NEW, CHANGED, UNCHANGED -> null;
            case NO_ORGANISATION -> Words.of("hosts.import.refused.NO_ORGANISATION");
            case SEVERAL_ORGANISATIONS -> Words.of("hosts.import.refused.SEVERAL_ORGANISATIONS");
            case ANOTHER_ORGANISATION -> Words.of("hosts.import.refused.ANOTHER_ORGANISATION");
            case SEATS_TAKEN -> Words.of("hosts.import.refused.SEATS_TAKEN");
        };
    }

    private static RowProblem problem(StagedRow row, String field, Words words, ImportSettings settings) {
        String title = settings.columns().get(OfferFile.keyOf(field));
        return new RowProblem(title == null ? "" : title, title == null ? "" : row.text(field), words, null);
    }

    @Override
    public List<Judgement> judge(List<StagedRow> rows, ImportSettings settings) {
        return rows.stream()
                .map(row -> verdict(row, settings))
                .map(one -> new Judgement(one.row().number(), one.outcome(), one.basis(), false, one.problems()))
                .toList();
    }

    @Override
    public List<ShownRow> show(List<StagedRow> rows, ImportSettings settings) {
        return rows.stream().map(row -> shown(verdict(row, settings))).toList();
    }

    private static ShownRow shown(Verdict verdict) {
        HostOffer stored = verdict.stored();
        Map<String, List<String>> before =
                stored == null ? Map.of() : stored.details().texts();
        Map<String, List<String>> after =
                verdict.offer() == null ? Map.of() : verdict.offer().details().texts();
        List<ShownRow.Change> changes = new ArrayList<>();
        if (stored == null && verdict.row().texts().containsKey(OfferFile.ORGANISATION)) {
            changes.add(new ShownRow.Change(
                    OfferFile.ORGANISATION, List.of(), List.of(verdict.row().text(OfferFile.ORGANISATION))));
        }
        verdict.changed()
                .forEach(field -> changes.add(new ShownRow.Change(
                        field, before.getOrDefault(field, List.of()), after.getOrDefault(field, List.of()))));
        String name = stored != null
                ? stored.details().title()
                : after.getOrDefault("title", List.of(verdict.row().text("reference")))
                        .getFirst();
        return new ShownRow(
                verdict.row().number(),
                verdict.outcome(),
                name,
                stored == null ? null : "/offers/" + stored.id(),
                changes,
                verdict.problems(),
                List.of(),
                0,
                false);
    }

    @Override
    public Map<Integer, UUID> apply(List<StagedRow> rows, Map<Integer, String> bases, ImportSettings settings) {
        Map<Integer, UUID> records = new HashMap<>();
        for (StagedRow row : rows) {
            Verdict verdict = verdict(row, settings);
            OfferRow offer = verdict.offer();
            if (offer == null || !verdict.basis().equals(bases.get(row.number()))) {
                throw new Overtaken();
            }
            UUID id = hosts.upsertOffer(offer, fields(row, verdict.stored())).offerId();
            if (id == null) {
                throw new Overtaken();
            }
            records.put(row.number(), id);
        }
        return records;
    }

    @Override
    public List<Made> made(List<UUID> records) {
        return hosts.offers(records).stream()
                .map(offer -> new Made(
                        offer.id(),
                        offer.details().title() + " – " + offer.organisationName(),
                        "/offers/" + offer.id(),
                        false))
                .toList();
    }

    @Override
    public ValueWords words(List<ShownRow> rows) {
        HostWords words = new HostWords();
        return new ValueWords() {
            @Override
            public String name(Page page, String field) {
                return field.equals(OfferFile.ORGANISATION)
                        ? page.t("hosts.import.organisation")
                        : page.t("hosts.field." + field);
            }

            @Override
            public String say(Page page, String field, List<String> values) {
                return words.say(page, field, values);
            }
        };
    }
}
