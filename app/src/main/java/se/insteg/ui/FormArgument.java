package se.insteg.ui;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.insteg.kernel.Form;

/** Gives a controller method what was typed, and the page it shows the same under the name {@code form}. */
final class FormArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        TreeMap<String, String[]> sent = new TreeMap<>(request.getParameterMap());
        sent.remove("_csrf");
        Form form = Form.of(sent);
        if (container != null) {
            container.addAttribute("form", form);
        }
        return form;
    }
}
