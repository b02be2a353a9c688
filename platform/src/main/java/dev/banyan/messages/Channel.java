package dev.banyan.messages;

import java.util.Optional;
import java.util.Set;

/**
 * A way on which messages leave the house (消息通道). Its secret is never part of it.
 *
 * @param id which it is
 * @param revision how often it was changed; whoever changes it names the one seen
 * @param definition what an administrator said
 * @param active whether anything goes out on it
 * @param changedBy name of who changed it last
 */
public record Channel(long id, int revision, Definition definition, boolean active, String changedBy) {
    /**
     * What an administrator said of a channel (通道设置).
     *
     * @param name how it is called
     * @param way where it leads
     * @param unit code of the unit whose group a robot writes to; empty for mail and gateways, which serve everybody
     * @param topics what goes out on it
     */
    public record Definition(String name, Way way, Optional<String> unit, Set<Topic> topics) {
        public Definition {
            topics = Set.copyOf(topics);
        }
    }

    /** Where a channel leads (投递方式). */
    public sealed interface Way {}

    /**
     * A mail server (邮件服务器). Its secret is the password.
     *
     * @param user empty if nobody has to sign in
     * @param from address that mail comes from
     */
    public record Mail(String host, int port, Security security, String user, String from) implements Way {}

    public enum Security {
        /** The connection becomes an encrypted one, or nothing is sent. */
        STARTTLS,
        /** Encrypted from the beginning. */
        TLS,
        /** Only for servers inside. */
        NONE
    }

    /**
     * An address that takes messages by POST (机器人或网关). Its secret is the whole address, which holds a token, and what it is
     * signed with.
     *
     * @param service scheme, host and port, which everybody may see
     */
    public record Post(Platform platform, String service) implements Way {}

    public enum Platform {
        /** 钉钉群机器人. */
        DINGTALK,
        /** 企业微信群机器人. */
        WECOM,
        /** 飞书群机器人. */
        FEISHU,
        /** The city's own gateway, which finds the person itself (消息网关). */
        WEBHOOK
    }

    /** Whether it reaches persons rather than the group of a unit. */
    public boolean personal() {
        return switch (definition.way()) {
            case Mail _ -> true;
            case Post post -> post.platform() == Platform.WEBHOOK;
        };
    }
}
