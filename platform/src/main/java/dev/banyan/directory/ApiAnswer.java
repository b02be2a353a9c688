package dev.banyan.directory;

import java.util.Optional;

/**
 * What a program is answered to a write (接口应答).
 *
 * @param status HTTP status
 * @param contentType kind of the body; empty without one
 * @param etag version of what was written
 * @param location address of what was made
 * @param body text of the answer, empty without one
 */
public record ApiAnswer(
        int status, Optional<String> contentType, Optional<String> etag, Optional<String> location, String body) {}
