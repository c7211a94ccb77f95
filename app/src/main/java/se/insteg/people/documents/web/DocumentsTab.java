package se.insteg.people.documents.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.people.PersonTab;

/** The tab with a person's documents. */
@Configuration(proxyBeanMethods = false)
class DocumentsTab {
    static final String NAME = "documents";

    @Bean
    PersonTab documents() {
        return new PersonTab(NAME, "people.documents.tab", Action.KEEP_DOCUMENTS, 700, PersonTab.Part.CASE);
    }
}
