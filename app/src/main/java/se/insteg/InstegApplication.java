package se.insteg;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.insteg.start.Launch;

/**
 * One deployable web application; its rooms are the packages beside this class. A room names its classes without looking
 * into the others, so a bean goes by its class's whole name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class InstegApplication {

    public static void main(String[] args) {
        Launch.main(InstegApplication.class, args);
    }
}
