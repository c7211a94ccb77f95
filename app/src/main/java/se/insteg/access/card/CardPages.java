package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentStaff;
import se.insteg.access.DemoCards;
import se.insteg.access.ScannedCard;
import se.insteg.access.SignedIn;
import se.insteg.access.signin.Municipalities;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/** A participant comes in with a card: its QR code leads here, or its number is typed, and the PIN is asked for. */
@Controller
@OwnTransactions
class CardPages {
    private final CardSignIn signIn;
    private final Municipalities municipalities;
    private final ObjectProvider<DemoCards> demo;
    private final ObjectProvider<ScannedCard> scans;
    private final CurrentStaff current;

    CardPages(
            CardSignIn signIn,
            Municipalities municipalities,
            ObjectProvider<DemoCards> demo,
            ObjectProvider<ScannedCard> scans,
            CurrentStaff current) {
        this.signIn = signIn;
        this.municipalities = municipalities;
        this.demo = demo;
        this.scans = scans;
        this.current = current;
    }

    @GetMapping("/card")
    String ask(@RequestParam(defaultValue = "") String why, HttpServletRequest request, Model model) {
        if (ParticipantSession.of(request) != null && why.isEmpty()) {
            return "redirect:/me";
        }
        model.addAttribute("why", List.of("out", "over").contains(why) ? why : null);
        return page(Form.empty(), model);
    }

    @PostMapping("/card")
    String typed(Form form, HttpServletRequest request, Model model) {
        List<Municipalities.Choice> choices = municipalities.all();
        String municipality = choices.size() == 1 ? choices.getFirst().code() : form.text("kommun");
        if (municipality.isEmpty()) {
            form.reject("kommun", "access.login.municipality.missing");
        }
        String number = form.required("number", "access.card.number.missing");
        return comesIn(form, municipality, number, request) ? "redirect:/me" : page(form, model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("municipalities", municipalities.all());
        DemoCards cards = demo.getIfAvailable();
        model.addAttribute("demoCards", cards == null ? List.of() : cards.all());
        return "access/card/number";
    }

    /**
     * Nothing is looked up yet: whoever guesses numbers sees the same page for each. Staff, who cannot come in as a
     * participant in the same browser, are led to what a room does with a card; nothing is done by that.
     */
    @GetMapping("/card/{code}/{card}")
    String scanned(@PathVariable String code, @PathVariable String card, Model model) {
        SignedIn staff = current.find();
        Optional<String> way = staff == null ? Optional.empty() : way(staff, card);
        return way.map(path -> "redirect:" + path).orElseGet(() -> pinPage(code, card, Form.empty(), model));
    }

    private Optional<String> way(SignedIn staff, String card) {
        return scans.orderedStream()
                .flatMap(scan -> Stream.ofNullable(scan.way(staff, CardSecrets.plain(card))))
                .findFirst();
    }

    @PostMapping("/card/{code}/{card}")
    String pin(
            @PathVariable String code, @PathVariable String card, Form form, HttpServletRequest request, Model model) {
        return comesIn(form, code, card, request) ? "redirect:/me" : pinPage(code, card, form, model);
    }

    private static String pinPage(String code, String card, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("path", "/card/" + code + "/" + CardSecrets.plain(card));
        return "access/card/pin";
    }

    private boolean comesIn(Form form, String municipality, String number, HttpServletRequest request) {
        String pin = digits(form.required("pin", "access.card.pin.missing"));
        if (!form.rejected() && !pin.matches("[0-9]{6}")) {
            form.reject("pin", "access.card.pin.six");
        }
        if (form.rejected()) {
            return false;
        }
        CardSignIn.Result result = signIn.signIn(request, municipality, number, pin);
        if (result == CardSignIn.Result.IN) {
            return true;
        }
        form.reject("pin", result == CardSignIn.Result.LOCKED ? "access.card.locked" : "access.card.wrong");
        return false;
    }

    /** Digits of any script, as an Arabic keyboard gives them. */
    private static String digits(String typed) {
        return typed.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
