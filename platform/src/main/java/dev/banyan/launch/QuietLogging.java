package dev.banyan.launch;

import ch.qos.logback.classic.BasicConfigurator;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;

/** Keeps the log quiet in commands without the application and until it takes the log over (日志). */
public final class QuietLogging extends BasicConfigurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        super.configure(context);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
