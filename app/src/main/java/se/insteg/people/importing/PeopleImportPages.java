package se.insteg.people.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.imports.Batch;
import se.insteg.imports.ImportPages;
import se.insteg.imports.ImportSettings;
import se.insteg.imports.Imports;
import se.insteg.imports.ReadFile;
import se.insteg.kernel.Form;

/** Imports people. For the whole file is asked where those who are new belong, and how it is known who is protected. */
@Controller
@RequestMapping("/people/import")
class PeopleImportPages extends ImportPages {
    private static final List<String> STATEMENTS =
            List.of(PeopleImport.COLUMN_SAYS, PeopleImport.NOBODY_PROTECTED, PeopleImport.NOT_KNOWN);

    private final Colleagues colleagues;
    private final Rights rights;
    private final Audit audit;

    PeopleImportPages(
            Imports imports,
            PeopleImport kind,
            MessageSource messages,
            Colleagues colleagues,
            Rights rights,
            Audit audit) {
        super(imports, kind, messages);
        this.colleagues = colleagues;
        this.rights = rights;
        this.audit = audit;
    }

    @Override
    protected Form fresh() {
        List<Form.Option> units = units();
        return Form.empty().with("unit", units.size() == 1 ? units.getFirst().value() : "");
    }

    @Override
    protected String ask(Model model) {
        model.addAttribute("units", units());
        model.addAttribute(
                "handlerOptions",
                colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER).stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "statements",
                STATEMENTS.stream()
                        .map(one -> Form.Option.key(one, "people.import.protection." + one))
                        .toList());
        return "people/import";
    }

    /** The units one may register people in. */
    private List<Form.Option> units() {
        return colleagues.units().stream()
                .filter(unit -> rights.may(Action.REGISTER_PERSON, Subject.unit(unit.id())))
                .map(unit -> Form.Option.text(unit.id().toString(), unit.name()))
                .toList();
    }

    @Override
    protected ImportSettings settings(Form form) {
        Map<String, String> chosen = new HashMap<>();
        String unit = form.text("unit");
        if (units().stream().anyMatch(option -> option.value().equals(unit))) {
            chosen.put("unit", unit);
        } else if (!unit.isEmpty() || !rights.may(Action.REGISTER_PERSON, Subject.MUNICIPALITY)) {
            form.reject("unit", "people.unit.notYours");
        }
        String statement = form.text(PeopleImport.STATEMENT);
        if (STATEMENTS.contains(statement)) {
            chosen.put(PeopleImport.STATEMENT, statement);
        } else {
            form.reject(PeopleImport.STATEMENT, "people.import.protection.missing");
        }
        List<UUID> handlers = new ArrayList<>();
        colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER).stream()
                .filter(one -> form.has("handlers", one.id().toString()))
                .forEach(one -> handlers.add(one.id()));
        return ImportSettings.of(chosen, handlers);
    }

    @Override
    protected void check(Form form, ReadFile file, ImportSettings settings) {
        boolean column = file.columns().containsKey("protection");
        String statement = settings.choice(PeopleImport.STATEMENT);
        if (statement.equals(PeopleImport.COLUMN_SAYS) && !column) {
            form.reject(PeopleImport.STATEMENT, "people.import.protection.noColumn");
        } else if (!statement.equals(PeopleImport.COLUMN_SAYS) && column) {
            form.reject(PeopleImport.STATEMENT, "people.import.protection.hasColumn");
        } else if (settings.handlers().isEmpty()
                && file.rows().stream().anyMatch(row -> row.problems().isEmpty() && row.hidden())) {
            boolean anybody =
                    !colleagues.holding(Role.PROTECTED_IDENTITY_HANDLER).isEmpty();
            form.reject("handlers", anybody ? "people.import.handlers.missing" : "people.handlers.nobody");
        } else if (statement.equals(PeopleImport.NOBODY_PROTECTED)) {
            audit.write(new Audit.Entry(
                    "IMPORT_STATED_UNPROTECTED",
                    "municipality",
                    null,
                    "Ingen i filen har skyddade personuppgifter",
                    "rows=" + file.rows().size()));
        }
    }

    @Override
    protected List<String> handlers(Batch batch) {
        return colleagues.names(batch.settings().handlers()).values().stream()
                .sorted()
                .toList();
    }
}
