package dev.banyan.messages;

/**
 * News for somebody (消息).
 *
 * @param thing names what happened to what, such as {@code assignment 17 assigned 1}: nobody hears of it twice
 * @param topic what it is about
 * @param said the words
 * @param path where to see more, within the application
 */
public record Message(String thing, Topic topic, Said said, String path) {
    private static final int LONGEST_THING = 200;

    public Message {
        if (thing.isBlank() || thing.length() > LONGEST_THING || !path.startsWith("/")) {
            throw new IllegalArgumentException("no message: " + thing + " " + path);
        }
    }
}
