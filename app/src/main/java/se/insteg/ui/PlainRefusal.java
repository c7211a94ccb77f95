package se.insteg.ui;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of requests so malformed that they never reach Insteg, or when even the problem page fails:
 * a plain page in Swedish and English, without saying which server it is.
 */
final class PlainRefusal extends ErrorReportValve {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><title>Det gick inte – Insteg</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><h1>Det gick inte</h1><p>Adressen eller det som skickades gick inte att läsa. \
            Gå till <a href="/">startsidan</a>.</p>
            <p lang="en">The address, or what was sent, could not be read. Go to the <a href="/">start page</a>.</p>
            </body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        boolean nothingToSay = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (nothingToSay || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType("text/html;charset=UTF-8");
            response.getReporter().write(PAGE);
            response.finishResponse();
        } catch (IOException | IllegalStateException nobodyListens) {
            // The connection is closed or the answer begun: there is nobody to tell.
        }
    }
}
