package se.insteg.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.AbstractView;
import se.insteg.kernel.Form;

/**
 * Renders a precompiled page in full before the first byte leaves, so that a failing page is never half sent. A page
 * that shows a rejected form answers 422.
 */
final class JteView extends AbstractView {
    private final TemplateEngine engine;
    private final PageMaker pages;
    private final String template;

    JteView(TemplateEngine engine, PageMaker pages, String template) {
        this.engine = engine;
        this.pages = pages;
        this.template = template;
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Map<String, Object> given = new HashMap<>(model);
        given.put("page", pages.pageFor(request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, given, page);
        boolean rejected = model.values().stream().anyMatch(v -> v instanceof Form form && form.rejected());
        if (rejected && response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
