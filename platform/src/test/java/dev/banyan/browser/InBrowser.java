package dev.banyan.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test that needs the machine's Chromium; where there is none it is skipped and says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.banyan.browser.Browser#isThere",
        disabledReason = "no Chromium on the PATH (Debian: apt install chromium)")
public @interface InBrowser {}
