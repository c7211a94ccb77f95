package se.insteg.kernel;

import java.util.List;

/**
 * Something that holds on every page while it lasts, said on top of each: that a case is open in an emergency, say. Rooms
 * declare beans of {@link Plug}.
 *
 * @param words what holds
 * @param path where it leads
 * @param open the words of that
 * @param endPath where the form that ends it is sent
 * @param end the words of its button
 */
public record Banner(Words words, String path, Words open, String endPath, Words end) {

    /** Says what holds for this viewer now; asked at every page, so it reads nothing from the database. */
    @FunctionalInterface
    public interface Plug {
        List<Banner> banners(Viewer viewer);
    }
}
