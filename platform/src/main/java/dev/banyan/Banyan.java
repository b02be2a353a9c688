package dev.banyan;

import dev.banyan.launch.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Banyan (榕策): turns a government's published plan into delivered results. */
@SpringBootApplication
public class Banyan {
    public static void main(String[] args) {
        System.exit(Commands.execute(args));
    }
}
