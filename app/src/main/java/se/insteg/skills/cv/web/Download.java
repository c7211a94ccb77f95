package se.insteg.skills.cv.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of a person's that is saved, never shown by the browser as a page of ours. */
final class Download {
    private Download() {}

    /** @param name in a–z, digits, hyphens and dots; says nothing about anybody */
    static void send(HttpServletResponse response, String type, String name, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
    }
}
