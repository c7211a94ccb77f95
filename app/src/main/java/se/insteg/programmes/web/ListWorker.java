package se.insteg.programmes.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script that shows today's list where there is no network. Its address is its reach: it meets no page above it. */
@RestController
class ListWorker {
    private final String script;

    ListWorker() throws IOException {
        script = new ClassPathResource("programmes/worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/programmes/sessions/worker.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(script);
    }
}
