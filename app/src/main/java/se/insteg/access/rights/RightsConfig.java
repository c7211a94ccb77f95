package se.insteg.access.rights;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class RightsConfig {
    @Bean
    Matrix matrix(@Value("classpath:access/rights.yaml") Resource file) throws IOException {
        return MatrixFile.read(file.getInputStream());
    }

    /** A mapped interceptor stands before every handler mapping, also those of libraries. */
    @Bean
    MappedInterceptor guardOfEveryRoute(RouteGuard guard) {
        return new MappedInterceptor(null, null, guard);
    }
}
