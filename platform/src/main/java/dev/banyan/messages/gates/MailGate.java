package dev.banyan.messages.gates;

import dev.banyan.messages.Channel.Mail;
import dev.banyan.messages.Parcel.Failure;
import dev.banyan.outside.CallLimits;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Sends letters by mail (电子邮件), over one connection to the address that was found for the server. */
final class MailGate implements Gate {
    private final Mail mail;
    private final String password;
    private final String address;
    private final Session session;
    private @Nullable Transport open;

    MailGate(Mail mail, InetAddress pinned, String password, String address, CallLimits limits) {
        this.mail = mail;
        this.password = password;
        this.address = address;
        this.session = Session.getInstance(properties(mail, pinned, limits));
    }

    @Override
    public synchronized Posted post(Letter letter) {
        var to = letter.addressee().flatMap(Letter.Addressee::mail);
        if (to.isEmpty()) {
            return new Failed(Failure.NO_ADDRESS, "");
        }
        try {
            var message = message(letter, to.get());
            transport().sendMessage(message, new Address[] {new InternetAddress(to.get())});
            return new Sent();
        } catch (MessagingException failure) {
            close();
            return judged(failure);
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // It is closed either way.
            }
            open = null;
        }
    }

    private Transport transport() throws MessagingException {
        if (open == null) {
            open = session.getTransport("smtp");
            if (mail.user().isEmpty()) {
                open.connect();
            } else {
                open.connect(mail.user(), password);
            }
        }
        return open;
    }

    private MimeMessage message(Letter letter, String to) throws MessagingException {
        String host = mail.from().substring(mail.from().indexOf('@') + 1);
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same letter again is the same mail.
                setHeader("Message-ID", "<" + letter.id() + "@" + host + ">");
            }
        };
        var text = new LetterText(letter, address);
        message.setFrom(new InternetAddress(mail.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        letter.items().getLast().sent().atOffset(ZoneOffset.UTC)));
        message.saveChanges();
        return message;
    }

    private static Posted judged(MessagingException failure) {
        for (Throwable at = failure;
                at != null;
                at = at instanceof MessagingException m && m.getNextException() != null
                        ? m.getNextException()
                        : at.getCause()) {
            switch (at) {
                case SMTPAddressFailedException refused -> {
                    return code(refused.getReturnCode());
                }
                case SMTPSendFailedException refused -> {
                    return code(refused.getReturnCode());
                }
                case AuthenticationFailedException _ -> {
                    return new Failed(Failure.REFUSED, "SMTP AUTH");
                }
                case SocketTimeoutException _ -> {
                    return new Failed(Failure.TIMED_OUT, "");
                }
                case IOException broken -> {
                    return new Failed(Failure.UNREACHABLE, broken.getClass().getSimpleName());
                }
                default -> {}
            }
        }
        return new Failed(
                failure instanceof SendFailedException ? Failure.SERVER_FAILED : Failure.UNREACHABLE,
                failure.getClass().getSimpleName());
    }

    /** What a server refuses with 5 it refuses for good; with 4 it asks to come again. */
    private static Failed code(int code) {
        return new Failed(code >= 500 ? Failure.REFUSED : Failure.TOO_BUSY, "SMTP " + code);
    }

    private static Properties properties(Mail mail, InetAddress pinned, CallLimits limits) {
        var properties = new Properties();
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", String.valueOf(mail.port()));
        properties.put("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
        properties.put(
                "mail.smtp.connectiontimeout", String.valueOf(limits.connect().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(limits.silence().toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(limits.silence().toMillis()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.from", mail.from());
        switch (mail.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        properties.put("mail.smtp.socketFactory", new PinnedSockets(pinned));
        return properties;
    }

    /** Sockets that connect to one address, whatever the name stands for by then. */
    private static final class PinnedSockets extends SocketFactory {
        private final InetAddress pinned;

        PinnedSockets(InetAddress pinned) {
            this.pinned = pinned;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress to, int timeout) throws IOException {
                    super.connect(new InetSocketAddress(pinned, ((InetSocketAddress) to).getPort()), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(pinned, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return new Socket(pinned, port, local, localPort);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return new Socket(pinned, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return new Socket(pinned, port, local, localPort);
        }
    }
}
