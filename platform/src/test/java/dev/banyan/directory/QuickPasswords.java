package dev.banyan.directory;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes that take a 200th of the time, for applications that tests start; {@link PasswordsTest} looks at the real ones. */
@Component
class QuickPasswords implements BeanDefinitionRegistryPostProcessor {
    static Passwords make() {
        return new Passwords(new Argon2PasswordEncoder(16, 32, 1, 64, 1));
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        String name = Passwords.class.getName();
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, new RootBeanDefinition(Passwords.class, QuickPasswords::make));
    }
}
