package se.insteg.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Strangers;
import se.insteg.access.Strangers.Town;
import se.insteg.access.Strangers.Try;
import se.insteg.community.Activity;
import se.insteg.community.ActivityList;
import se.insteg.community.Occurrence;
import se.insteg.community.SignUp;
import se.insteg.community.SignUps;
import se.insteg.community.SignUps.Result;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Says that one comes, and takes it back with the code one was told. Nobody signs in, and nobody is known. */
@Controller
class OpenJoinPages {
    private static final int DAYS_TO_CHOOSE_BETWEEN = 10;

    private final Strangers strangers;
    private final ActivityList list;
    private final SignUps signUps;

    OpenJoinPages(Strangers strangers, ActivityList list, SignUps signUps) {
        this.strangers = strangers;
        this.list = list;
        this.signUps = signUps;
    }

    @GetMapping("/activities/{code}/{activityId}/join")
    String ask(
            @PathVariable String code,
            @PathVariable UUID activityId,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response,
            Model model) {
        Form form = Form.empty()
                .with("id", signUps.next().toString())
                .with("day", day)
                .with("people", "1");
        return page(strangers.require(code), activityId, form, response, model);
    }

    @PostMapping("/activities/{code}/{activityId}/join")
    String join(
            @PathVariable String code,
            @PathVariable UUID activityId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Town town = strangers.require(code);
        strangers.count(Try.SIGN_UP);
        SignUp wish = read(form);
        if (wish == null) {
            return page(town, activityId, form, response, model);
        }
        // A field that people do not see: who fills it in is a program, and is thanked without being noted.
        boolean program = !form.text("website").isEmpty();
        Result result = strangers.at(town, activityId, () -> {
            Activity activity = find(activityId);
            model.addAttribute("activity", activity);
            return program ? new Result.NotHeld() : signUps.join(activity, wish);
        });
        model.addAttribute("town", town);
        model.addAttribute("wish", wish);
        return switch (result) {
            case Result.Joined(String secret) -> joined(secret, model);
            case Result.NotHeld none when program -> joined("", model);
            case Result.NotHeld none ->
                page(town, activityId, form.reject("day", "community.join.notHeld"), response, model);
            case Result.Full(int left) ->
                page(
                        town,
                        activityId,
                        left == 0
                                ? form.reject("day", "community.join.full")
                                : form.reject("people", "community.join.fewer", left),
                        response,
                        model);
        };
    }

    private static String joined(String secret, Model model) {
        model.addAttribute("secret", secret);
        return "community/open/joined";
    }

    private @Nullable SignUp read(Form form) {
        Fields fields = new Fields(form);
        String called = fields.required("called", SignUp.LONGEST_CALLED, "community.join.called.missing");
        String reached = fields.line("reached", SignUp.LONGEST_REACHED);
        if (TypedText.isIdentityNumber(called)) {
            fields.reject("called", "community.join.noNumber");
        }
        if (TypedText.isIdentityNumber(reached)) {
            fields.reject("reached", "community.join.noNumber");
        }
        Integer people = fields.typed("people", text -> TypedText.whole(text, 1, SignUp.MOST_PEOPLE));
        if (people == null && !fields.rejected("people")) {
            fields.reject("people", "community.join.people.missing");
        }
        LocalDate day = day(form.text("day"));
        if (day == null) {
            fields.reject("day", "community.join.day.missing");
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), signUps::next);
        return form.rejected() || people == null || day == null ? null : new SignUp(id, day, called, reached, people);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private String page(Town town, UUID activityId, Form form, HttpServletResponse response, Model model) {
        strangers.at(town, activityId, () -> {
            Activity activity = find(activityId);
            Map<Occurrence, String> days = new LinkedHashMap<>();
            coming(activity).forEach(one -> {
                Integer left = signUps.left(activity, one.day());
                days.put(one, left == null ? "" : String.valueOf(left));
            });
            model.addAttribute("activity", activity);
            model.addAttribute("days", days);
            return true;
        });
        model.addAttribute("town", town);
        model.addAttribute("form", form);
        alone(response);
        return "community/open/join";
    }

    private List<Occurrence> coming(Activity activity) {
        return activity.details().signUp()
                ? list.coming(activity).stream()
                        .filter(one -> !one.cancelled())
                        .limit(DAYS_TO_CHOOSE_BETWEEN)
                        .toList()
                : List.of();
    }

    @GetMapping("/activities/{code}/{activityId}/leave")
    String askToLeave(
            @PathVariable String code, @PathVariable UUID activityId, HttpServletResponse response, Model model) {
        return leaving(strangers.require(code), activityId, Form.empty(), false, response, model);
    }

    @PostMapping("/activities/{code}/{activityId}/leave")
    String leave(
            @PathVariable String code,
            @PathVariable UUID activityId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Town town = strangers.require(code);
        strangers.count(Try.CODE);
        String secret = form.required("code", "community.leave.missing");
        boolean gone =
                !form.rejected() && strangers.at(town, activityId, () -> signUps.leave(find(activityId), secret));
        if (gone) {
            strangers.giveBack(Try.CODE);
        } else if (!form.rejected()) {
            form.reject("code", "community.leave.wrong");
        }
        return leaving(town, activityId, form, gone, response, model);
    }

    private String leaving(
            Town town, UUID activityId, Form form, boolean gone, HttpServletResponse response, Model model) {
        model.addAttribute("town", town);
        model.addAttribute("activity", strangers.among(town, () -> find(activityId)));
        model.addAttribute("form", form);
        model.addAttribute("gone", gone);
        alone(response);
        return "community/open/leave";
    }

    private Activity find(UUID id) {
        return list.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "community.refused.notHere"));
    }

    /** Forms are found by the page they belong to, not by a search engine. */
    private static void alone(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
