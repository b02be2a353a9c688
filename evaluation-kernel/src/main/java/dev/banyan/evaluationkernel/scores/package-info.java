/**
 * Turns what units reached into points, totals, ranks and grades (考核计分), each with its working; exact decimals, same input, same
 * bytes.
 */
package dev.banyan.evaluationkernel.scores;
