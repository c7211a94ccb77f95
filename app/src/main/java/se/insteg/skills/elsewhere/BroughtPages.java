package se.insteg.skills.elsewhere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.planner.model.Language;
import se.insteg.skills.NewClaim;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** What a person has said elsewhere: brought with their consent, looked through, chosen among, and taken back. */
@Controller
class BroughtPages {
    private static final int FIRST_YEAR = 2015;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> DONE = Set.of("withdrawn", "kept");

    private final BroughtFiles files;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    BroughtPages(BroughtFiles files, PersonHeads heads, Colleagues colleagues, Clock clock) {
        this.files = files;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    private static String path(UUID person) {
        return "/people/" + person + "/mapping/elsewhere";
    }

    @GetMapping("/people/{personId}/mapping/elsewhere")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = files.person(personId);
        Language own = person.details().contact().preferredLanguage();
        Form form = Form.empty()
                .with("id", files.next().toString())
                .with("on", LocalDate.now(clock).toString())
                .with("how", Brought.How.SPOKEN.code())
                .with("language", own == null ? "" : StoredTerms.said(own));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return list(person, form, model);
    }

    private String list(Participant person, Form form, Model model) {
        List<Brought> all = files.of(person);
        Set<UUID> named = new HashSet<>();
        all.forEach(one -> {
            named.add(one.recordedBy());
            Brought.Withdrawn withdrawn = one.withdrawn();
            if (withdrawn != null && withdrawn.by() != null) {
                named.add(withdrawn.by());
            }
        });
        Language own = person.details().contact().preferredLanguage();
        model.addAttribute("head", heads.of(person, "mapping"));
        model.addAttribute("all", all);
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("own", own == null ? "" : own.code());
        model.addAttribute("form", form);
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        return "skills/elsewhere/list";
    }

    @PostMapping("/people/{personId}/mapping/elsewhere")
    String bring(
            @PathVariable UUID personId,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model) {
        Participant person = files.person(personId);
        Brought.Consent consent = consent(form);
        if (file == null || name(file).isEmpty()) {
            form.reject("file", "people.document.file.missing");
        }
        if (consent == null || file == null || form.rejected()) {
            return list(person, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        UUID id = sent == null ? files.next() : sent;
        return switch (files.bring(person, id, consent, name(file), content(file))) {
            case Documents.Added.Kept kept -> "redirect:" + path(personId) + "/" + id;
            case Documents.Added.Refused refused -> {
                refused.slips()
                        .forEach(slip -> form.reject(
                                "file",
                                slip.words().key(),
                                slip.words().arguments().toArray()));
                yield list(person, form, model);
            }
        };
    }

    private Brought.@Nullable Consent consent(Form form) {
        Fields fields = new Fields(form);
        Brought.How how = fields.constant("how", Brought.How.values(), Brought.How::code);
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        Language language = Terms.language(fields, "language");
        if (how == null && !fields.rejected("how")) {
            form.reject("how", "skills.consent.how.missing");
        }
        if (on == null && !fields.rejected("on")) {
            form.reject("on", "skills.consent.on.missing");
        }
        if (language == null && !fields.rejected("language")) {
            form.reject("language", "skills.elsewhere.language.missing");
        }
        if (!form.has("agreed", "yes")) {
            form.reject("agreed", "skills.elsewhere.agreed.missing");
        }
        return form.rejected() || how == null || on == null || language == null
                ? null
                : new Brought.Consent(on, how, language);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getSize() > Documents.LARGEST ? new byte[Documents.LARGEST + 1] : file.getBytes();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** As its owner calls it, without folders. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) + "…" : last;
    }

    @GetMapping("/people/{personId}/mapping/elsewhere/{broughtId}")
    String show(@PathVariable UUID personId, @PathVariable UUID broughtId, Model model) {
        Participant person = files.person(personId);
        Brought brought = files.find(person, broughtId);
        BroughtFiles.Reading reading = brought.withdrawn() == null && brought.chosenAt() == null
                ? files.read(person, brought)
                : new BroughtFiles.Reading.NotRead("");
        List<String> all = new ArrayList<>();
        if (reading instanceof BroughtFiles.Reading.Understood understood) {
            for (int i = 0; i < understood.claims().size(); i++) {
                all.add(String.valueOf(i));
            }
        }
        return show(person, brought, reading, Form.empty().with("choose", all), model);
    }

    private String show(Participant person, Brought brought, BroughtFiles.Reading reading, Form form, Model model) {
        List<NewClaim> claims =
                reading instanceof BroughtFiles.Reading.Understood understood ? understood.claims() : List.of();
        model.addAttribute("head", heads.of(person, "mapping"));
        model.addAttribute("brought", brought);
        model.addAttribute("document", files.document(person, brought).orElse(null));
        model.addAttribute("names", colleagues.names(Set.of(brought.recordedBy())));
        model.addAttribute("claims", claims);
        model.addAttribute("fresh", Set.copyOf(files.unsaid(person, claims)));
        model.addAttribute(
                "notRead", reading instanceof BroughtFiles.Reading.NotRead notRead ? notRead.messageKey() : "");
        model.addAttribute("form", form);
        return "skills/elsewhere/show";
    }

    @PostMapping("/people/{personId}/mapping/elsewhere/{broughtId}/choose")
    String choose(@PathVariable UUID personId, @PathVariable UUID broughtId, Form form, Model model) {
        Participant person = files.person(personId);
        Brought brought = files.find(person, broughtId);
        if (brought.chosenAt() != null) {
            return confirm(personId);
        }
        if (brought.withdrawn() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "skills.elsewhere.withdrawn.already");
        }
        BroughtFiles.Reading reading = files.read(person, brought);
        List<NewClaim> chosen = new ArrayList<>();
        if (reading instanceof BroughtFiles.Reading.Understood understood) {
            for (int i = 0; i < understood.claims().size(); i++) {
                if (form.has("choose", String.valueOf(i))) {
                    chosen.add(understood.claims().get(i));
                }
            }
        }
        if (chosen.isEmpty()) {
            form.reject("choose", "skills.elsewhere.choose.none");
            return show(person, brought, reading, form, model);
        }
        files.choose(personId, broughtId, chosen);
        return confirm(personId);
    }

    private static String confirm(UUID personId) {
        return "redirect:/people/" + personId + "/skills/confirm";
    }

    @PostMapping("/people/{personId}/mapping/elsewhere/{broughtId}/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID broughtId) {
        files.withdraw(personId, broughtId);
        return "redirect:" + path(personId) + "?done=withdrawn";
    }

    @PostMapping("/me/skills/elsewhere")
    String withdrawOwn(Form form) {
        UUID brought = Ids.read(form.text("brought"));
        if (brought == null) {
            return "redirect:/me/skills"; // no page of ours sends that
        }
        files.withdrawOwn(brought);
        return "redirect:/me/skills?done=revoked";
    }
}
