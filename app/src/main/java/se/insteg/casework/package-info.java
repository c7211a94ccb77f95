/**
 * A case as it is worked on: tasks and the checklists they come from, whose case is whose and how it is handed over
 * (LEK-10, VAN-01).
 *
 * <p>The doors are {@link se.insteg.casework.Tasks}, {@link se.insteg.casework.Checklists}, {@link
 * se.insteg.casework.Appointments}, {@link se.insteg.casework.Notes}, {@link
 * se.insteg.casework.Caseload} and {@link se.insteg.casework.Handovers}. Each asks for the right, writes the audit log, and meets a person only through {@code
 * people}. A task follows the case unless it is somebody's by name: whoever has the case has the task.
 */
@ApplicationModule(
        displayName = "casework",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "people :: household",
            "outbox",
            "rules",
            "taxonomy",
            "taxonomy :: typed"
        })
@NullMarked
package se.insteg.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
