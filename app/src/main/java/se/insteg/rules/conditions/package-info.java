/** What a rule asks of a situation. Each condition says yes, no or cannot tell, and names the facts it used. */
@NullMarked
package se.insteg.rules.conditions;

import org.jspecify.annotations.NullMarked;
