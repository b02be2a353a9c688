package dev.banyan.evaluationkernel;

import java.util.Optional;

/**
 * A unit as it is handed to the kernel (单位行).
 *
 * @param parent id of the unit above; empty at the top
 */
public record UnitRow(String id, Optional<String> parent, String name) {}
