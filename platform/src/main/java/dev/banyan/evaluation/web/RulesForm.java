package dev.banyan.evaluation.web;

import dev.banyan.evaluation.ChooseRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the form that chooses rules (选用表单).
 *
 * @param request names the request that the form will make
 * @param refused why it was not carried out
 */
public record RulesForm(
        String rules, LocalDate since, String reason, UUID request, Optional<ChooseRules.Refused> refused) {}
