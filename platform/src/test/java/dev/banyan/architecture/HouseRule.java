package dev.banyan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OpenToAll;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import violators.plan.ChangePlan;
import violators.plan.PlanManager;
import violators.plan.rules.AsksTheClock;
import violators.plan.rules.DependsOnTheMachine;
import violators.plan.rules.WritesFiles;
import violators.plan.store.ShowsPages;
import violators.plan.util.Strings;
import violators.plan.web.ReadsTables;
import violators.plan.web.RunsSql;
import violators.plan.web.UnguardedPages;
import violators.plan.web.UsesOldDates;

/** The rules every class of the house keeps, each with a class that breaks it on purpose. */
enum HouseRule {
    RULES_ARE_PURE(
            classes()
                    .that(arePure())
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                                    "java.lang..",
                                    "java.math",
                                    "java.text",
                                    "java.time..",
                                    "java.util",
                                    "java.util.function",
                                    "java.util.regex",
                                    "java.util.stream",
                                    "java.nio",
                                    "java.nio.charset",
                                    "org.jspecify..",
                                    "org.bouncycastle.crypto..",
                                    "org.yaml.snakeyaml..",
                                    "dev.banyan..",
                                    "violators..")
                            .and(not(resideInAnyPackage("..store..", "..web..", "..frame..", "..launch..")))
                            .or(describe("values and bytes in memory", HouseRule::isInMemory)))
                    .because("a rule must give the same answer wherever and whenever it runs"),
            WritesFiles.class),

    RULES_ASK_NOTHING_OF_THE_MACHINE(
            noClasses()
                    .that(arePure())
                    .should()
                    .accessTargetWhere(
                            describe("the clock, chance or the machine's settings", HouseRule::asksTheMachine))
                    .because("today, ids and settings are arguments of a rule"),
            AsksTheClock.class,
            DependsOnTheMachine.class),

    PAGES_KNOW_NO_TABLES(
            noClasses()
                    .that()
                    .resideInAPackage("..web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..store..")
                    .because("a page asks a use case, which checks and records"),
            ReadsTables.class),

    SQL_STANDS_IN_STORES(
            noClasses()
                    // launch owns the database itself: it starts, migrates and claims it.
                    .that()
                    .resideOutsideOfPackages("..store..", "dev.banyan.launch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.jdbc..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql..",
                            "org.flywaydb..")
                    .because("only a store knows tables"),
            RunsSql.class),

    STORES_KNOW_NO_PAGES(
            noClasses()
                    .that()
                    .resideInAPackage("..store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..web..", "..frame..")
                    .because("words and pages are made after the data is read"),
            ShowsPages.class),

    PAGES_STAND_IN_WEB(
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .and()
                    .areNotAssignableTo(ErrorController.class)
                    .should()
                    .resideInAPackage("..web..")
                    .because("a room's root is its promise to other rooms"),
            ChangePlan.Page.class),

    PAGES_ARE_GUARDED(
            methods()
                    .that(describe(
                            "answer requests", (JavaMethod method) -> method.isMetaAnnotatedWith(RequestMapping.class)))
                    // The error page is shown to whoever meets an error.
                    .and()
                    .areDeclaredInClassesThat(not(assignableTo(ErrorController.class)))
                    .should(beGuarded())
                    .because("forgetting a permission must not open a page"),
            UnguardedPages.class),

    USE_CASES_ARE_GUARDED(
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat(resideInAnyPackage("dev.banyan.*", "violators.*")
                            // They lie beneath the directory and cannot know its permissions: who calls them is
                            // guarded.
                            .and(not(resideInAnyPackage(
                                    "dev.banyan.archive",
                                    "dev.banyan.paperwork",
                                    "dev.banyan.frame",
                                    "dev.banyan.launch")))
                            // What the application does by itself when it starts.
                            .and(not(assignableTo(ApplicationRunner.class)))
                            .and(metaAnnotatedWith(Component.class)))
                    .should(beGuarded())
                    .because("forgetting a permission must not open a use case"),
            ChangePlan.class),

    ONE_CLOCK(
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.banyan.launch.LaunchConfiguration")
                    .should()
                    .accessTargetWhere(describe("another clock than the one given", HouseRule::makesOwnTime))
                    .orShould()
                    .dependOnClassesThat(describe("old dates", HouseRule::isOldDate))
                    .because("there is one clock, at Shanghai time, and tests set it"),
            AsksTheClock.class,
            UsesOldDates.class),

    NAMES_SAY_SOMETHING(
            noClasses()
                    .should()
                    .haveNameMatching(".*\\.Abstract[A-Z]\\w*")
                    .orShould()
                    .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common|Dto)")
                    .orShould()
                    .resideInAnyPackage(
                            "..util..",
                            "..utils..",
                            "..common..",
                            "..helper..",
                            "..manager..",
                            "..impl..",
                            "..shared..",
                            "..core..",
                            "..service..",
                            "..services..")
                    .because("a class without a better name has no home yet"),
            PlanManager.class,
            Strings.class);

    private static final Set<String> OLD_DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.text.SimpleDateFormat");
    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");
    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.lineSeparator",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.nio.charset.Charset.defaultCharset");

    final ArchRule rule;
    final Set<Class<?>> violators;

    HouseRule(ArchRule rule, Class<?>... violators) {
        this.rule = rule;
        this.violators = Set.of(violators);
    }

    private static DescribedPredicate<JavaClass> arePure() {
        return resideInAPackage("..rules..").or(resideInAPackage("dev.banyan.plancompiler.."));
    }

    // Streams alone open nothing: what they read is in memory or packaged beside the class.
    private static boolean isInMemory(JavaClass type) {
        return type.getBaseComponentType().isPrimitive()
                || Set.of(
                                ByteArrayOutputStream.class,
                                InputStream.class,
                                Reader.class,
                                StringReader.class,
                                InputStreamReader.class,
                                BufferedReader.class,
                                IOException.class,
                                UncheckedIOException.class,
                                MessageDigest.class,
                                NoSuchAlgorithmException.class)
                        .stream()
                        .anyMatch(type::isEquivalentTo);
    }

    private static boolean isOldDate(JavaClass type) {
        return OLD_DATES.contains(type.getName());
    }

    private static boolean makesOwnTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("java.time.")
                        && access.getName().equals("now")
                        && access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                || owner.equals("java.time.Clock") && access.getName().startsWith("system")
                || owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean withoutLocale = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.util.Locale.class));
        return MACHINE.contains(owner + "." + name)
                || CHANCE.contains(owner)
                || owner.equals("java.time.Clock")
                || owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.util.Collections") && name.equals("shuffle")
                || withoutLocale
                        && (owner.equals("java.lang.String")
                                        && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                                .contains(name)
                                || owner.equals("java.time.format.DateTimeFormatter") && name.equals("ofPattern"));
    }

    private static ArchCondition<JavaMethod> beGuarded() {
        return ArchCondition.from(describe(
                "carry @Needs or @OpenToAll, itself or on its class",
                (JavaMethod method) -> Set.of(Needs.class, OpenToAll.class).stream()
                        .anyMatch(guard -> method.isAnnotatedWith(guard)
                                || method.getOwner().isAnnotatedWith(guard))));
    }
}
