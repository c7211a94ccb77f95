/** Links for one thing to contact persons of hosts: how they are kept, and what happens when one is pressed. */
@NullMarked
package se.insteg.hosts.link;

import org.jspecify.annotations.NullMarked;
