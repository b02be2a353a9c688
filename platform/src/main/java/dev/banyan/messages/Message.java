package dev.banyan.messages;

/**
 * News for somebody (消息).
 *
 * @param thing names what happened to what, such as {@code assignment 17 assigned 1}: nobody hears of it twice
 * @param topic what it is about
 * @param said the words
 * @param path where to see more, within the application
 * @param waits whether it may wait for the digest, whatever its reader wants of the topic
 */
public record Message(String thing, Topic topic, Said said, String path, boolean waits) {
    private static final int LONGEST_THING = 200;

    /** One that goes out when its reader wants it to. */
    public Message(String thing, Topic topic, Said said, String path) {
        this(thing, topic, said, path, false);
    }

    public Message {
        if (thing.isBlank() || thing.length() > LONGEST_THING || !path.startsWith("/")) {
            throw new IllegalArgumentException("no message: " + thing + " " + path);
        }
    }
}
