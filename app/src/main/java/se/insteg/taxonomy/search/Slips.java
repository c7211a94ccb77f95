package se.insteg.taxonomy.search;

/** How far what was typed is from a word, or from the beginning of a longer one: letters wrong, missing, extra or exchanged. */
final class Slips {
    private static final int FAR = 99;

    private Slips() {}

    /** How many are forgiven: a short word with a slip is another word. */
    static int forgiven(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    }

    /** Optimal string alignment with the best beginning of the word; {@value #FAR} when it is further than forgiven. */
    static int between(String typed, String word) {
        int most = forgiven(typed);
        if (word.length() < typed.length() - most) {
            return FAR;
        }
        int width = Math.min(word.length(), typed.length() + most);
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
                int slips = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    slips = Math.min(slips, before[j - 2] + 1);
                }
                row[j] = slips;
                least = Math.min(least, slips);
            }
            if (least > most) {
                return FAR;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        int best = FAR;
        for (int slips : last) {
            best = Math.min(best, slips);
        }
        return best;
    }
}
