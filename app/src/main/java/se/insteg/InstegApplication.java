package se.insteg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One deployable web application; its rooms are the packages beside this class. */
@SpringBootApplication
public class InstegApplication {

    public static void main(String[] args) {
        SpringApplication.run(InstegApplication.class, args);
    }
}
