/** Other programs and the tokens they come with: made by one administrator, in force when another approves. */
@NullMarked
package se.insteg.access.tokens;

import org.jspecify.annotations.NullMarked;
