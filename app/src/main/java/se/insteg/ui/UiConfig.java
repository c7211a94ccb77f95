package se.insteg.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.insteg.kernel.Banner;
import se.insteg.kernel.KeepsLooks;
import se.insteg.kernel.MenuEntry;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class UiConfig implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
    }

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    MessageSource messageSource(Messages messages) {
        return new IcuMessageSource(messages);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Preferences preferences(Messages messages) {
        return new Preferences(messages);
    }

    /** Spring's own parts speak the language of the page. */
    @Bean
    PreferredLocale localeResolver(Preferences preferences) {
        return new PreferredLocale(preferences);
    }

    /** Before security, so that the language can be chosen on the way to the sign-in page too. */
    @Bean
    FilterRegistrationBean<PreferenceFilter> preferenceFilter(
            Preferences preferences, ObjectProvider<KeepsLooks> keeping) {
        FilterRegistrationBean<PreferenceFilter> filter =
                new FilterRegistrationBean<>(new PreferenceFilter(preferences, keeping));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    About about(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        if (built == null) {
            return new About("dev", null, null);
        }
        String commit = built.get("commit");
        return new About(String.valueOf(built.getVersion()), built.getTime(), "unknown".equals(commit) ? null : commit);
    }

    @Bean
    PageMaker pageMaker(
            Messages messages,
            Assets assets,
            Preferences preferences,
            Clock clock,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<Banner.Plug> banners,
            About about) {
        List<MenuEntry> entries = menu.stream().toList();
        List<Banner.Plug> plugs = banners.orderedStream().toList();
        return new PageMaker(new Page.House(messages, assets, clock, entries, plugs, about), preferences);
    }

    /** Innermost, so that it speaks before the server's own page. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusal() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainRefusal()));
    }

    @Bean
    ProblemAnswer problemAnswer(
            Messages messages, Preferences preferences, @Value("${insteg.contact:}") String contact) {
        return new ProblemAnswer(messages, preferences, contact);
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** A controller that returns "access/login" shows src/main/jte/access/login.jte. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ViewResolver jteViewResolver(TemplateEngine engine, PageMaker pages) {
        return (name, locale) -> engine.hasTemplate(name + ".jte") ? new JteView(engine, pages, name + ".jte") : null;
    }
}
