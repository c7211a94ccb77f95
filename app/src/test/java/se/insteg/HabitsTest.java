package se.insteg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Habits of the house that a compiler does not see. */
@AnalyzeClasses(packages = "se.insteg", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    /** "Today" comes from the injected Clock, or a test cannot move it and a server abroad gets it wrong. */
    @ArchTest
    static final ArchRule time_is_read_from_the_clock = classes().should(new ArchCondition<>("read time from a Clock") {
        private static final Set<String> TIME = Set.of(
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.Instant",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime",
                "java.time.Year",
                "java.time.YearMonth");

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("now")
                            && TIME.contains(call.getTargetOwner().getName())
                            && hasNoClock(call))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
        }

        private static boolean hasNoClock(JavaMethodCall call) {
            return call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        }
    });

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that()
            .resideInAPackage("se.insteg..")
            .should()
            .callMethod(Throwable.class, "printStackTrace")
            .because("a fault is logged once, where it is mapped to a page");

    @ArchTest
    static final ArchRule pages_are_not_a_rooms_door = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("a page is reached by its address, not by import");
}
