package dev.banyan.assessment;

import dev.banyan.assessment.rules.DecimalFormulas;
import dev.banyan.evaluationkernel.scores.Formulas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AssessmentConfiguration {
    @Bean
    Formulas formulas() {
        return new DecimalFormulas();
    }
}
