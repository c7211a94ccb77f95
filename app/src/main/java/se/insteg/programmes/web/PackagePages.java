package se.insteg.programmes.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Coverage;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.packages.PackageReader;
import se.insteg.programmes.packages.PackageText;
import se.insteg.programmes.packages.ProgrammePackage;
import se.insteg.programmes.packages.ShippedPackages;
import se.insteg.programmes.packages.Slip;

/**
 * Programmes that come as files and leave as files. A file is looked at before it is taken up; until then nothing of it is
 * kept but in the page.
 */
@Controller
class PackagePages {
    private static final int MOST_SLIPS = 20;

    private final Programmes programmes;
    private final ShippedPackages shipped;
    private final CurrentStaff current;
    private final Rights rights;

    PackagePages(Programmes programmes, ShippedPackages shipped, CurrentStaff current, Rights rights) {
        this.programmes = programmes;
        this.shipped = shipped;
        this.current = current;
        this.rights = rights;
    }

    /** A model that comes with Insteg. */
    @GetMapping("/programmes/package")
    String look(@RequestParam(defaultValue = "") String key, Model model) {
        if (key.isEmpty()) {
            return "redirect:/programmes#models";
        }
        ShippedPackages.Shipped found =
                shipped.find(key).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        return preview(found.read(), found.text(), Form.empty(), model);
    }

    @GetMapping("/programmes/import")
    String ask(Model model) {
        return ask(Form.empty(), model);
    }

    @PostMapping("/programmes/import")
    String receive(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Form form, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return ask(form.reject("file", "programmes.package.noFile"), model);
        }
        if (file.getSize() > ProgrammePackage.LARGEST_FILE) {
            return ask(form.reject("file", "programmes.package.tooLarge", ProgrammePackage.LARGEST_FILE / 1000), model);
        }
        byte[] content = file.getBytes();
        return switch (PackageReader.read(content)) {
            case PackageReader.Read(ProgrammePackage read) ->
                preview(read, new String(content, StandardCharsets.UTF_8), form, model);
            case PackageReader.Rejected(List<Slip> slips) -> refuse(form, slips, model);
        };
    }

    /** Takes up what was looked at; the form sends it back as it was, and it is read once more. */
    @PostMapping("/programmes/adopt")
    String adopt(Form form, Model model) {
        return switch (PackageReader.read(form.raw("package"))) {
            case PackageReader.Rejected(List<Slip> slips) -> refuse(form, slips, model);
            case PackageReader.Read(ProgrammePackage read) -> {
                UUID given = Ids.read(form.text("id"));
                Programme adopted = programmes.begin(Programme.begun(
                        given == null ? programmes.next() : given,
                        read.kind(),
                        read.name(),
                        read.curriculum(),
                        read.from()));
                yield "redirect:" + ProgrammePages.path(adopted.id()) + "?done=adopted";
            }
        };
    }

    @GetMapping("/programmes/{programmeId}/package")
    ResponseEntity<byte[]> give(@PathVariable UUID programmeId) {
        Programme programme = programmes.find(programmeId);
        String from = programme.origin().isEmpty() ? current.require().municipality() : programme.origin();
        String text =
                PackageText.of(new ProgrammePackage(programme.kind(), programme.name(), from, "", programme.draft()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName(programme.name()) + ".yaml\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "program" : plain;
    }

    private String refuse(Form form, List<Slip> slips, Model model) {
        model.addAttribute("slips", slips.stream().limit(MOST_SLIPS).toList());
        return ask(form.reject("file", "programmes.package.rejected", slips.size()), model);
    }

    private String ask(Form form, Model model) {
        model.addAttribute("form", form);
        return "programmes/import";
    }

    private String preview(ProgrammePackage read, String text, Form form, Model model) {
        model.addAttribute("given", read);
        model.addAttribute("coverage", Coverage.of(read.curriculum()));
        model.addAttribute("text", text);
        model.addAttribute("mayBuild", rights.may(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY));
        model.addAttribute("id", programmes.next().toString());
        model.addAttribute("form", form);
        return "programmes/package";
    }
}
