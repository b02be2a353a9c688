package dev.banyan.messages.rules;

/**
 * The secret of a robot or gateway (通道密钥), kept as one text.
 *
 * @param address whole address, with the token that it holds
 * @param signing what is signed with; empty where nothing is
 */
public record ChannelSecret(String address, String signing) {
    public static ChannelSecret read(String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? new ChannelSecret(text, "")
                : new ChannelSecret(text.substring(0, end), text.substring(end + 1));
    }

    public String text() {
        return address + "\n" + signing;
    }

    @Override
    public String toString() {
        return "ChannelSecret";
    }
}
