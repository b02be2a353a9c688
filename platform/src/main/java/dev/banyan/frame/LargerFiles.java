package dev.banyan.frame;

/**
 * Another way in for files that are larger than an upload may be (大文件另行办理); rooms offer theirs as beans.
 *
 * @param path where the upload was tried
 * @param key message key of the sentence that names the way
 * @param command what is typed on the server
 */
public record LargerFiles(String path, String key, String command) {}
