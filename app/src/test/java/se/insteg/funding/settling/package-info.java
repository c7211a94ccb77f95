@NullMarked
package se.insteg.funding.settling;

import org.jspecify.annotations.NullMarked;
