package dev.banyan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRuleTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.banyan");
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("violators");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void the_house_keeps_the_rule(HouseRule house) {
        house.rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whoever_breaks_the_rule_is_caught(HouseRule house) {
        var report = house.rule.evaluate(VIOLATORS).getFailureReport().toString();

        assertThat(house.violators)
                .isNotEmpty()
                .allSatisfy(violator -> assertThat(report).contains(violator.getName()));
    }
}
