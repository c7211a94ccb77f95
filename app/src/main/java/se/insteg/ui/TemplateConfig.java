package se.insteg.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.ViewResolver;

/** A controller that returns "access/login" shows src/main/jte/access/login.jte. */
@Configuration(proxyBeanMethods = false)
class TemplateConfig {
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, locale) -> engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
    }
}
