package se.insteg.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.insteg.imports.Batch.State;
import se.insteg.imports.staging.RowTable;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Words;
import se.insteg.planner.sheet.UnusableFile;
import se.insteg.ui.CsvDownload;

/**
 * The pages of one kind of import: hand in a file, look through what it would do, confirm, see what it did. A room's
 * controller extends this, with the kind's path as its own, and asks what must be decided for a whole file.
 */
public abstract class ImportPages {
    private static final int PAGE = 25;
    private static final int MOST_NAMED = 50;
    private static final int MOST_LISTED = 100_000;
    private static final List<Outcome> TABS =
            List.of(Outcome.NEW, Outcome.CHANGED, Outcome.ALIKE, Outcome.REJECTED, Outcome.UNCHANGED);

    private final Imports imports;
    private final ImportKind kind;
    private final MessageSource messages;

    protected ImportPages(Imports imports, ImportKind kind, MessageSource messages) {
        this.imports = imports;
        this.kind = kind;
        this.messages = messages;
    }

    /** What was chosen for the whole file; what is missing is rejected in the form. Nothing, unless the kind asks. */
    protected ImportSettings settings(Form form) {
        return ImportSettings.of(Map.of(), List.of());
    }

    /** A last look at what was read together with what was chosen; what does not fit is rejected in the form. */
    protected void check(Form form, ReadFile file, ImportSettings settings) {
        // Every row tells for itself.
    }

    /** Fills the form that nobody has touched yet. */
    protected Form fresh() {
        return Form.empty();
    }

    /** Adds what the kind's own part of the form needs, and says which template shows the form. */
    protected abstract String ask(Model model);

    /** Who sees the rows about protected people, by name; empty when there are none. */
    protected List<String> handlers(Batch batch) {
        return List.of();
    }

    @GetMapping
    String ask(Form ignored, Model model) {
        return show(fresh(), model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kind", kind);
        model.addAttribute("mine", imports.mine(kind));
        return ask(model);
    }

    @PostMapping
    String receive(
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model) {
        if (file == null || file.isEmpty()) {
            form.reject("file", file == null || name(file).isEmpty() ? "imports.file.missing" : "imports.file.empty");
        }
        ImportSettings settings = settings(form);
        if (file == null || form.rejected()) {
            return show(form, model);
        }
        ReadFile read = read(file, settings, form, locale);
        if (read != null) {
            check(form, read, settings);
        }
        if (read == null || form.rejected()) {
            return show(form, model);
        }
        return to(imports.begin(kind, name(file), read, settings));
    }

    /** Null when there is no such table in it; then the form says why. The file is gone when this returns. */
    private @Nullable ReadFile read(MultipartFile file, ImportSettings settings, Form form, Locale locale) {
        try {
            Path copy = Files.createTempFile("insteg-import-", ".tmp");
            try {
                file.transferTo(copy);
                ReadFile read = imports.read(kind, copy, name(file), settings);
                if (read.rows().isEmpty()) {
                    form.reject("file", "imports.file.noRows");
                }
                return read;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (UnusableFile unusable) {
            String sentence = PlannerWords.say(locale, unusable.sentence());
            form.reject("file", "imports.file.unusable", sentence);
            return null;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    @GetMapping("/{importId}")
    String show(
            @PathVariable UUID importId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Model model) {
        Batch batch = imports.find(kind, importId);
        model.addAttribute("kind", kind);
        model.addAttribute("batch", batch);
        if (batch.state().working()) {
            return part ? "imports/progress" : "imports/working";
        }
        if (part) {
            response.setHeader("HX-Redirect", kind.path() + "/" + importId);
            return "imports/progress";
        }
        model.addAttribute("handlers", handlers(batch));
        return switch (batch.state()) {
            case DONE -> done(batch, model);
            case FAILED -> "imports/failed";
            default -> preview(batch, show, after, model);
        };
    }

    private String preview(Batch batch, String wanted, String after, Model model) {
        Outcome outcome = tab(batch, wanted);
        int from = after.matches("[0-9]{1,7}") ? Integer.parseInt(after) : 0;
        List<RowTable.Row> found = imports.rows(kind, batch.id(), outcome, from, PAGE + 1);
        List<RowTable.Row> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        List<ShownRow> shown = outcome == Outcome.REJECTED
                ? List.of()
                : kind.show(rows.stream().map(RowTable.Row::row).toList(), batch.settings());
        model.addAttribute("outcome", outcome);
        model.addAttribute("tabs", TABS);
        model.addAttribute("rows", rows);
        model.addAttribute("shown", shown);
        model.addAttribute("others", imports.others(kind, batch.id()));
        model.addAttribute("from", from);
        model.addAttribute("next", found.size() > PAGE ? rows.getLast().row().number() : 0);
        model.addAttribute("words", kind.words(shown));
        return "imports/preview";
    }

    /** The one asked for, else the first that has any rows. */
    private static Outcome tab(Batch batch, String wanted) {
        return Stream.concat(
                        TABS.stream().filter(one -> one.code().equals(wanted)),
                        TABS.stream().filter(one -> batch.count(one) > 0))
                .findFirst()
                .orElse(Outcome.NEW);
    }

    private String done(Batch batch, Model model) {
        model.addAttribute("made", imports.made(kind, batch.id(), Outcome.NEW, MOST_NAMED));
        model.addAttribute("changed", imports.made(kind, batch.id(), Outcome.CHANGED, MOST_NAMED));
        model.addAttribute("rejected", imports.rows(kind, batch.id(), Outcome.REJECTED, 0, PAGE));
        return "imports/done";
    }

    /**
     * What was said of the rows that are alike a known record: {@code row.<number>} is "another", "skip", the id of the
     * record that it is about, or "apart" from that.
     */
    @PostMapping("/{importId}/rows")
    String decide(@PathVariable UUID importId, Form form) {
        if (form.text("all").isEmpty()) {
            Map<Integer, Boolean> another = new HashMap<>();
            for (String number : form.all("row")) {
                String said = form.text("row." + number);
                if (!number.matches("[0-9]{1,7}")) {
                    continue;
                }
                UUID record = Ids.read(said);
                if (said.equals("another") || said.equals("skip")) {
                    another.put(Integer.valueOf(number), said.equals("another"));
                } else if (record != null || said.equals("apart")) {
                    imports.sameAs(kind, importId, Integer.parseInt(number), record);
                }
            }
            imports.decide(kind, importId, another);
        } else {
            imports.decideAll(kind, importId, form.text("all").equals("another"));
        }
        return to(importId) + "?show=" + Outcome.ALIKE.code();
    }

    @PostMapping("/{importId}/confirm")
    String confirm(@PathVariable UUID importId) {
        imports.confirm(kind, importId);
        return to(importId);
    }

    @PostMapping("/{importId}/discard")
    String discard(@PathVariable UUID importId) {
        imports.discard(kind, importId);
        return "redirect:" + kind.path();
    }

    /** The rows that could not be used, for whoever mends the file. */
    @GetMapping("/{importId}/rejected.csv")
    void rejected(@PathVariable UUID importId, Locale locale, HttpServletResponse response) {
        Batch batch = imports.find(kind, importId);
        boolean tried = batch.state() == State.READY || batch.state() == State.DONE;
        List<RowTable.Row> rows = tried ? imports.rows(kind, importId, Outcome.REJECTED, 0, MOST_LISTED) : List.of();
        List<String> head = Stream.of("row", "column", "value", "problem", "remedy")
                .map(column -> say(Words.of("imports.rejected." + column), locale))
                .toList();
        CsvDownload.send(
                response,
                "insteg-rejected",
                head,
                list -> rows.forEach(row -> row.problems()
                        .forEach(problem -> list.row(
                                String.valueOf(row.row().number()),
                                problem.column(),
                                problem.value(),
                                say(problem.problem(), locale),
                                problem.remedy() == null ? "" : say(problem.remedy(), locale)))));
    }

    private String say(Words words, Locale locale) {
        return PlannerWords.say(
                words,
                locale,
                ours -> messages.getMessage(ours.key(), ours.arguments().toArray(), locale));
    }

    private String to(UUID importId) {
        return "redirect:" + kind.path() + "/" + importId;
    }
}
