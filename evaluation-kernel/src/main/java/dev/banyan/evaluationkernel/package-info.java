/** Turns facts (事实) into lights, progress, forecasts and reasons for a whole city; same facts, rules and day, same answer. */
package dev.banyan.evaluationkernel;
