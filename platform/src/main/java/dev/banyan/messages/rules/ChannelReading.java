package dev.banyan.messages.rules;

import dev.banyan.messages.Channel;
import dev.banyan.messages.Channel.Definition;
import dev.banyan.messages.Channel.Mail;
import dev.banyan.messages.Channel.Platform;
import dev.banyan.messages.Channel.Post;
import dev.banyan.messages.Channel.Security;
import dev.banyan.messages.ChannelEntry;
import dev.banyan.messages.ChannelEntry.Fault;
import dev.banyan.outside.OutsideHost;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed about a channel (读取通道表单). */
public final class ChannelReading {
    private static final int LONGEST = 200;
    private static final int LONGEST_SECRET = 2_000;
    private static final String MAIL = "MAIL";

    /** Neither a name nor a password stands before the host. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<service>https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?)(?:[/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?");

    private final ChannelEntry entry;
    private final Optional<Channel> before;
    private final Map<String, Fault> faults = new TreeMap<>();

    private ChannelReading(ChannelEntry entry, Optional<Channel> before) {
        this.entry = entry;
        this.before = before;
    }

    public sealed interface Read {}

    /** @param secret empty if the one that is kept stays */
    public record Good(Definition definition, Optional<String> secret) implements Read {
        @Override
        public String toString() {
            return "Good[" + definition + "]";
        }
    }

    /** @param faults by the names of fields */
    public record Faulty(Map<String, Fault> faults) implements Read {
        public Faulty {
            faults = Map.copyOf(faults);
        }
    }

    /** @param before what the channel was; empty for a new one */
    public static Read read(ChannelEntry entry, Optional<Channel> before) {
        return new ChannelReading(entry, before).read();
    }

    private Read read() {
        String name = required("name");
        check("topics", entry.topics().isEmpty(), Fault.NO_TOPIC);
        String platform = entry.text("platform");
        boolean mail = platform.equals(MAIL);
        boolean known = mail
                || Arrays.stream(Platform.values()).anyMatch(it -> it.name().equals(platform));
        check("platform", !known, Fault.MISSING);
        if (!known) {
            return new Faulty(faults);
        }
        var good = mail ? mail(name) : post(name, Platform.valueOf(platform));
        return faults.isEmpty() ? good : new Faulty(faults);
    }

    private Good mail(String name) {
        String host = OutsideHost.name(required("host"));
        check("host", !host.isEmpty() && !OutsideHost.isName(host), Fault.NO_HOST);
        int port = entry.text("port").matches("\\d{1,5}") ? Integer.parseInt(entry.text("port")) : 0;
        check("port", port < 1 || port > 65_535, Fault.NO_PORT);
        String from = required("from");
        check("from", !from.isEmpty() && !isMailAddress(from), Fault.NO_MAIL_ADDRESS);
        var security = Arrays.stream(Security.values())
                .filter(it -> it.name().equals(entry.text("security")))
                .findFirst();
        check("security", security.isEmpty(), Fault.MISSING);
        String user = entry.text("user");
        String password = entry.text("password");
        check("user", user.length() > LONGEST, Fault.TOO_LONG);
        check("password", password.length() > LONGEST_SECRET, Fault.TOO_LONG);
        check("password", !user.isEmpty() && password.isEmpty() && !keeps(MAIL + host), Fault.NO_SECRET);
        var way = new Mail(host, port, security.orElse(Security.STARTTLS), user, from);
        return new Good(
                new Definition(name, way, Optional.empty(), entry.topics()),
                Optional.of(password).filter(it -> !it.isEmpty()));
    }

    private Good post(String name, Platform platform) {
        boolean group = platform != Platform.WEBHOOK;
        check("unit", group && entry.text("unit").isEmpty(), Fault.NO_UNIT);
        var unit = Optional.of(entry.text("unit")).filter(it -> group && !it.isEmpty());
        String address = entry.text("address");
        if (address.isEmpty() && before.isPresent() && keeps(platform.name())) {
            var kept = before.get().definition().way();
            return new Good(new Definition(name, kept, unit, entry.topics()), Optional.empty());
        }
        String signing = entry.text("signing");
        var service = service(address);
        check("address", service.isEmpty(), Fault.NO_ADDRESS);
        check("address", address.length() > LONGEST_SECRET, Fault.TOO_LONG);
        check("signing", signing.isEmpty() && platform == Platform.WEBHOOK, Fault.NO_SECRET);
        check("signing", signing.length() > LONGEST_SECRET || signing.contains("\n"), Fault.TOO_LONG);
        return new Good(
                new Definition(name, new Post(platform, service.orElse("")), unit, entry.topics()),
                Optional.of(new ChannelSecret(address, signing).text()));
    }

    /** Whether the secret that is kept goes to where it always went. */
    private boolean keeps(String way) {
        return before.map(it -> switch (it.definition().way()) {
                    case Mail mail -> MAIL + mail.host();
                    case Post post -> post.platform().name();
                })
                .filter(way::equals)
                .isPresent();
    }

    /** Scheme, host and port of an address that letters can be posted to. */
    private static Optional<String> service(String address) {
        return Optional.of(ADDRESS.matcher(address)).filter(Matcher::matches).map(parts -> parts.group("service"));
    }

    public static boolean isMailAddress(String text) {
        return text.length() <= LONGEST
                && text.matches("[^\\s@<>\",;:\\\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    }

    private String required(String field) {
        String text = entry.text(field);
        check(field, text.isEmpty(), Fault.MISSING);
        check(field, text.length() > LONGEST, Fault.TOO_LONG);
        return text;
    }

    private void check(String field, boolean wrong, Fault fault) {
        if (wrong) {
            faults.putIfAbsent(field, fault);
        }
    }
}
