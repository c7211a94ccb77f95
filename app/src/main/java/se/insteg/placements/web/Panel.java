package se.insteg.placements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/**
 * What the plan that is kept says about somebody or something: shown as a part of another page once it is there, or as a page.
 *
 * @param self address of this panel
 * @param title of its own page
 * @param percent how far it has come while it is being made; 100 when it is done
 * @param lead what holds for all of it
 * @param blocks what it says, the most important first
 */
public record Panel(String self, Words title, int percent, List<Words> lead, List<Block> blocks) {
    private static final int FOREMOST = 5;

    public Panel {
        lead = List.copyOf(lead);
        blocks = List.copyOf(blocks);
    }

    /**
     * One statement.
     *
     * @param words one or several sentences
     * @param moves the chain that belongs to it
     * @param href where it can be tried together with other things, or null
     */
    public record Block(
            List<Words> words,
            List<MoveLines.Line> moves,
            @Nullable String href) {
        public Block {
            words = List.copyOf(words);
            moves = List.copyOf(moves);
        }
    }

    /** A page that a panel belongs to. */
    public record Above(String href, Words title) {}

    static Panel working(String self, Words title, int percent) {
        return new Panel(self, title, percent, List.of(), List.of());
    }

    static Panel done(String self, Words title, List<Words> lead, List<Block> blocks) {
        return new Panel(self, title, 100, lead, blocks);
    }

    /** What is seen at once. */
    public List<Block> foremost() {
        return blocks.subList(0, Math.min(FOREMOST, blocks.size()));
    }

    /** What is folded away. */
    public List<Block> others() {
        return blocks.subList(foremost().size(), blocks.size());
    }

    public boolean isDone() {
        return percent == 100;
    }
}
