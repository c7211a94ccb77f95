package se.insteg.access.start;

import se.insteg.kernel.StartPlug;

/** What this room itself puts on the start page. When nothing else is plugged in, the page says what is to come. */
interface OwnPart extends StartPlug {}
