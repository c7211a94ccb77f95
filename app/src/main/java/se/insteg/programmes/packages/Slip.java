package se.insteg.programmes.packages;

import java.util.List;

/**
 * Something wrong in a package.
 *
 * @param where in the file, as it is written there, such as "modules 3, hours"; empty for the file as a whole
 * @param messageKey what is wrong and what to do
 */
public record Slip(String where, String messageKey, List<Object> arguments) {
    static Slip at(String where, String messageKey, Object... arguments) {
        return new Slip(where, messageKey, List.of(arguments));
    }
}
