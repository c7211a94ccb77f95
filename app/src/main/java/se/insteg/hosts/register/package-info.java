/** The tables of hosts, and the rules for changing them. */
@NullMarked
package se.insteg.hosts.register;

import org.jspecify.annotations.NullMarked;
