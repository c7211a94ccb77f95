/** Pages of residents who help each other say what they can, and of the staff who bring them together. */
@NullMarked
package se.insteg.skills.peers.web;

import org.jspecify.annotations.NullMarked;
