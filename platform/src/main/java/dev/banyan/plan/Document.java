package dev.banyan.plan;

import dev.banyan.archive.FileHash;

/**
 * A text that came in (来文), as read from a kept file; it never changes.
 *
 * @param id names it
 * @param file the file as it came
 * @param fileName name it came with
 * @param text its words; places in a plan count their code points
 */
public record Document(long id, FileHash file, String fileName, String text) {}
