package se.insteg;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.insteg.start.Launch;

/** One deployable web application; its rooms are the packages beside this class. */
@SpringBootApplication
public class InstegApplication {

    public static void main(String[] args) {
        Launch.main(InstegApplication.class, args);
    }
}
