/** Pages about participants who help others: for the coordinator, and their own. */
@NullMarked
package se.insteg.people.peers.web;

import org.jspecify.annotations.NullMarked;
