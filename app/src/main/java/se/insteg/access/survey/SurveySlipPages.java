package se.insteg.access.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.SurveyDoor;
import se.insteg.access.SurveyDoor.Shown;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Limits;
import se.insteg.access.tenancy.OwnTransactions;
import se.insteg.kernel.Form;

/**
 * A survey by its slip. Only slips that there are none of are counted as tries, so that of whoever answers nothing is written
 * but the answer (decision 3401).
 */
@Controller
@OwnTransactions
class SurveySlipPages {
    private static final String OVER = "access/survey/over";

    private final ObjectProvider<SurveyDoor> doors;
    private final Limits limits;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    SurveySlipPages(ObjectProvider<SurveyDoor> doors, Limits limits, Tenancy tenancy, JdbcClient jdbc) {
        this.doors = doors;
        this.limits = limits;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @GetMapping("/survey/{code}/{token}")
    String show(
            @PathVariable String code,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String slip,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(code, request, response, model, () -> doors.getObject().show(token, slip, tag(locale)));
    }

    @PostMapping("/survey/{code}/{token}")
    String answer(
            @PathVariable String code,
            @PathVariable String token,
            Form form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(code, request, response, model, () -> doors.getObject().answer(token, form, tag(locale)));
    }

    private String page(
            String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Supplier<@Nullable Shown> work) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Shown shown = tenant(code)
                .flatMap(tenant -> tenancy.inTenant(tenant, () -> Optional.ofNullable(work.get())))
                .orElse(null);
        if (shown == null) {
            return OVER;
        }
        if (shown.guessed()) {
            limits.take(Limits.Kind.SURVEY, request.getRemoteAddr());
        }
        model.addAllAttributes(shown.model());
        return shown.template();
    }

    private Optional<UUID> tenant(String code) {
        return jdbc.sql("select id from access.municipality where code = ?")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    /** Without what only says how numbers are written. */
    private static String tag(Locale locale) {
        return locale.stripExtensions().toLanguageTag();
    }
}
