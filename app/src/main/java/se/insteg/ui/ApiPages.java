package se.insteg.ui;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the interface for programs is, for programs and for those who write them. Open to anybody: it holds no data. */
@Controller
class ApiPages {
    private final String document;
    private final List<ApiExamples.Part> parts;
    private final Map<String, String> examples;

    ApiPages() throws IOException {
        ApiDocument written = new ApiDocument();
        document = written.json();
        parts = ApiExamples.parts(written.content());
        examples = ApiExamples.commands();
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<String> describe() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    @GetMapping("/api")
    String explain(Model model) {
        model.addAttribute("parts", parts);
        model.addAttribute("examples", examples);
        return "ui/api";
    }
}
