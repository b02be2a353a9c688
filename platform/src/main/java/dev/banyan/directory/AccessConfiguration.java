package dev.banyan.directory;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;

/** Puts {@link Access} in front of every use case that carries {@link Needs}; pages are asked on their way in. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor accessAdvisor() {
        var pointcut = new ComposablePointcut(AnnotationMatchingPointcut.forClassAnnotation(Needs.class))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(Needs.class))
                .intersection((Class<?> type) -> !AnnotatedElementUtils.hasAnnotation(type, Controller.class));
        var advisor = new DefaultPointcutAdvisor(pointcut, new Access());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
