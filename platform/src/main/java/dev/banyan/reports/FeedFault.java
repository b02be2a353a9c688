package dev.banyan.reports;

/**
 * What is wrong with a feed as entered (数据接入定义问题).
 *
 * @param field name of the field in {@link FeedEntry}
 */
public record FeedFault(String field, What what) {
    public enum What {
        MISSING,
        TOO_LONG,
        NOT_A_NUMBER,
        NOT_POSITIVE,
        NO_ADDRESS,
        NO_HEADER,
        NO_HOST,
        NO_PORT,
        NO_PATH,
        NO_SCHEDULE,
        NO_READING_QUERY,
        NO_FOLDER,
        NO_CONVERSION,
        REVERSED,
        TAKEN,
        NO_SUCH_TASK,
        NO_SUCH_INDICATOR
    }
}
