package se.insteg.skills.cv.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The way to a person's CVs from their other pages. */
@Configuration(proxyBeanMethods = false)
class CvTab {
    static final String NAME = "cv";

    @Bean
    PersonTab cvOfPerson() {
        return new PersonTab(NAME, "skills.cv.tab", Action.MAKE_CV, 270, PersonTab.Part.ABILITIES);
    }
}
