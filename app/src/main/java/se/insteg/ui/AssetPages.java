package se.insteg.ui;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.kernel.Refusal;

/** Hands out style sheets, scripts and pictures. */
@RestController
class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    /** An outdated fingerprint gets today's content, not kept: a page made by the previous version still has its looks. */
    @GetMapping(Assets.PATH + "/{fingerprint}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        Asset asset = assets.find(name).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.what"));
        boolean current = asset.fingerprint().equals(fingerprint);
        boolean gzip = encodings.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache());
        if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(gzip ? asset.gzipped() : asset.content());
    }
}
